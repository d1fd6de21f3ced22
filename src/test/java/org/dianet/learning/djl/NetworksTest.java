package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class NetworksTest {
    private static final Shape IMAGE = new Shape(1, 3, 64, 64);

    private static long parameters(Block block, Shape... inputs) {
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, inputs);
            return block.getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(p -> p.getShape().size())
                    .sum();
        }
    }

    @Test
    void resnet18HasTorchvisionsParameterCount() {
        assertEquals(
                11_176_512, parameters(Networks.architecture(Backbone.RESNET18).features(0), IMAGE));
    }

    /// torchvision's layer4 has 8,393,728.
    @Test
    void withoutItsLastStageResnet18HasTokensOfSixteenPixels() {
        Block features = Networks.architecture(Backbone.RESNET18_FINE).features(0);
        assertEquals(11_176_512 - 8_393_728, parameters(features, IMAGE));
        Shape[] out = Networks.architecture(Backbone.RESNET18_FINE)
                .features(0)
                .getOutputShapes(new Shape[] {new Shape(1, 3, 224, 224)});
        assertEquals(new Shape(1, 256, 14, 14), out[0]);
    }

    @Test
    void efficientNetV2SHasTorchvisionsParameterCount() {
        assertEquals(
                20_177_488,
                parameters(Networks.architecture(Backbone.EFFICIENTNET_V2_S).features(0), IMAGE));
    }

    @Test
    void dianetWithFiveClassesHasTheCountOfItsDescription() {
        Network network = new Network(
                Networks.architecture(Backbone.EFFICIENTNET_V2_S).features(0),
                null,
                TrainableLayers.ALL,
                new DualHead(Fusion.CROSS_ATTENTION, 512, 8, 5, 0.5));
        assertEquals(23_592_021, parameters(network, IMAGE, IMAGE));
    }

    @Test
    void smallNetworkEndsInASevenBySevenGridAt112Pixels() {
        Shape[] out = Networks.architecture(Backbone.SMALL)
                .features(0)
                .getOutputShapes(new Shape[] {new Shape(1, 3, 112, 112)});
        assertEquals(new Shape(1, 96, 7, 7), out[0]);
    }
}
