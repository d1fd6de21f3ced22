package org.dianet.learning.djl;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.InputMode;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.EfficientNetV2S;
import org.dianet.learning.djl.block.Head;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.ResNet18;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.djl.block.SmallNetwork;

/// The one place where a spec becomes blocks.
final class Networks {
    /// He et al. 2015, for layers before a rectifier.
    private static final Initializer HE = new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2);

    private static final Initializer GLOROT = new XavierInitializer();

    private Networks() {}

    static Network create(TrainingSpec spec, int classes) throws EngineException {
        Backbone backbone = Backbone.named(spec.backbone())
                .orElseThrow(() -> new EngineException("there is no backbone '" + spec.backbone()
                        + "' in this version; there are " + Backbone.names()));
        Network network = new Network(backbone(backbone), head(spec, backbone.fusionWidth(), classes));
        network.backbone().setInitializer(HE, Parameter.Type.WEIGHT);
        network.head().setInitializer(GLOROT, Parameter.Type.WEIGHT);
        return network;
    }

    static Block backbone(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> throw new IllegalArgumentException("linear is no network and has no blocks");
            case SMALL -> SmallNetwork.create();
            case RESNET18 -> ResNet18.create();
            case EFFICIENTNET_V2_S -> EfficientNetV2S.create();
        };
    }

    private static Head head(TrainingSpec spec, int width, int classes) throws EngineException {
        if (spec.input() != InputMode.DUAL) {
            return new SingleHead(width, classes, spec.dropout());
        }
        boolean hasHeads = spec.fusion() == Fusion.CROSS_ATTENTION || spec.fusion() == Fusion.VECTOR;
        if (hasHeads && width % spec.heads() != 0) {
            throw new EngineException("heads must divide " + width + ", the feature length of " + spec.backbone()
                    + "; it is " + spec.heads());
        }
        return new DualHead(spec.fusion(), width, spec.heads(), classes, spec.dropout());
    }
}
