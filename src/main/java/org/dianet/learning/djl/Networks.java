package org.dianet.learning.djl;

import ai.djl.nn.Block;
import java.util.Optional;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.InputMode;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.ConvNextTiny;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.EfficientNetV2S;
import org.dianet.learning.djl.block.Head;
import org.dianet.learning.djl.block.LearNet;
import org.dianet.learning.djl.block.MobileVitS;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.ResNet18;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.djl.block.SmallNetwork;
import org.dianet.learning.djl.block.StstNet;

/// The one place where a spec becomes blocks.
final class Networks {
    private Networks() {}

    static Network create(TrainingSpec spec, int classes) throws EngineException {
        Backbone backbone = Backbone.named(spec.backbone())
                .orElseThrow(() -> new EngineException("there is no backbone '" + spec.backbone()
                        + "' in this version; there are " + Backbone.names()));
        Architecture architecture = architecture(backbone);
        return new Network(
                architecture.features(spec.dropout()),
                architecture.finish().orElse(null),
                spec.trainable(),
                head(spec, backbone, architecture, classes));
    }

    /// A new network is one class and one line here; the compiler asks for it.
    static Architecture architecture(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> throw new IllegalArgumentException("linear is no network and has no blocks");
            case SMALL -> new SmallNetwork();
            case STSTNET -> new StstNet();
            case LEARNET -> new LearNet();
            case RESNET18 -> new ResNet18();
            case EFFICIENTNET_V2_S -> new EfficientNetV2S();
            case CONVNEXT_TINY -> new ConvNextTiny();
            case MOBILEVIT_S -> new MobileVitS();
        };
    }

    private static Head head(TrainingSpec spec, Backbone backbone, Architecture architecture, int classes)
            throws EngineException {
        int width = backbone.fusionWidth();
        if (spec.input() != InputMode.DUAL) {
            Optional<Block> published = architecture.classifier(classes, spec.dropout());
            return published.isPresent()
                    ? new PublishedHead(published.get(), classes)
                    : new SingleHead(width, classes, spec.dropout());
        }
        boolean hasHeads = spec.fusion() == Fusion.CROSS_ATTENTION || spec.fusion() == Fusion.VECTOR;
        if (hasHeads && width % spec.heads() != 0) {
            throw new EngineException("heads must divide " + width + ", the feature length of " + spec.backbone()
                    + "; it is " + spec.heads());
        }
        return new DualHead(spec.fusion(), width, spec.heads(), classes, spec.dropout());
    }
}
