package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.Backbone;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.weights.Numpy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every network against its reference implementation with the same weights, see
/// `src/test/python/networks_reference.py`.
@Tag("slow")
class ParityTest {

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RESNET18, 96, 11176512",
        "EFFICIENTNET_V2_S, 96, 20177488",
        "CONVNEXT_TINY, 96, 27818592",
        "MOBILEVIT_S, 96, 4937632",
        "LEARNET, 112, 815936",
        "STSTNET, 28, 480"
    })
    void featuresAndParameterCountAreTheReferences(Backbone backbone, int side, long count) throws Exception {
        Architecture architecture = Networks.architecture(backbone);
        try (NDManager manager = NDManager.newBaseManager()) {
            Block features = architecture.features(0.5);
            features.initialize(manager, DataType.FLOAT32, new Shape(1, 3, side, side));
            assertEquals(count, learnt(features));
            StepReference.fill(features, architecture.namings().getFirst().names());
            PyTorch.Gradients.OFF.apply();
            NDArray x = manager.create(Numbers.image("image", 3 * side * side), new Shape(1, 3, side, side));
            NDArray y = features.forward(new ParameterStore(manager, false), new NDList(x), false)
                    .head();
            assertArrayEquals(reference(backbone), y.toFloatArray(), 1e-4f);
        }
    }

    private static long learnt(Block block) {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(p -> p.getShape().size())
                .sum();
    }

    private static float[] reference(Backbone backbone) throws Exception {
        try (InputStream in = ParityTest.class.getResourceAsStream(backbone.specName() + ".npy")) {
            return Numpy.decode(backbone.specName(), in.readAllBytes()).values();
        }
    }

    @ParameterizedTest
    @CsvSource({"CONVNEXT_TINY, 27820128", "LEARNET, 1866053", "STSTNET, 2485"})
    void whatFollowsTheFeaturesHasThePublishedCountToo(Backbone backbone, long count) {
        Architecture architecture = Networks.architecture(backbone);
        Shape image = new Shape(1, 3, backbone.imageSize(), backbone.imageSize());
        try (NDManager manager = NDManager.newBaseManager()) {
            Block features = architecture.features(0.5);
            features.initialize(manager, DataType.FLOAT32, image);
            Shape map = features.getOutputShapes(new Shape[] {image})[0];
            long all = learnt(features);
            for (Block more : List.of(architecture.finalNorm(), architecture.classifier(5, 0.5)).stream()
                    .flatMap(Optional::stream)
                    .toList()) {
                more.initialize(manager, DataType.FLOAT32, map);
                all += learnt(more);
            }
            assertEquals(count, all);
        }
    }
}
