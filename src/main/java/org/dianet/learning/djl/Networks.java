package org.dianet.learning.djl;

import ai.djl.nn.Block;
import java.util.Optional;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.GatedHead;
import org.dianet.learning.djl.block.Head;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.OwnLoss;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.SeveralHead;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.djl.block.image.AffectiveNet;
import org.dianet.learning.djl.block.image.FmaNet;
import org.dianet.learning.djl.block.image.MegaNet;
import org.dianet.learning.djl.block.image.OrigiNet;
import org.dianet.learning.djl.block.image.Vgg;
import org.dianet.learning.djl.block.image.VitB16;
import org.dianet.learning.djl.block.micro.MmNet;
import org.dianet.learning.djl.block.micro.SkdTstsan;
import org.dianet.learning.djl.block.micro.Slstt;
import org.dianet.learning.djl.block.micro.TcmResNet;
import org.dianet.learning.djl.block.micro.TsfMicro;
import org.dianet.learning.djl.block.network.ConvNextTiny;
import org.dianet.learning.djl.block.network.EfficientNet;
import org.dianet.learning.djl.block.network.LearNet;
import org.dianet.learning.djl.block.network.MobileVitS;
import org.dianet.learning.djl.block.network.ResNet;
import org.dianet.learning.djl.block.network.SmallNetwork;
import org.dianet.learning.djl.block.network.StstNet;

/// The one place where a spec becomes blocks.
final class Networks {
    private Networks() {}

    static Network create(TrainingSpec spec, int classes) throws EngineException {
        Backbone backbone = spec.network().backbone();
        Architecture architecture = architecture(backbone);
        return new Network(
                architecture.scale(),
                architecture.features(
                        spec.network().dropout(), spec.images().motion().channels()),
                architecture.finalNorm().orElse(null),
                spec.network().trainable(),
                head(spec, backbone, architecture, classes));
    }

    /// The further terms of a network that keeps its published classifier.
    static Optional<OwnLoss> ownLoss(TrainingSpec spec) {
        return spec.images().streams() == 1
                ? architecture(spec.network().backbone()).ownLoss()
                : Optional.empty();
    }

    /// A new network is one class and one line here; the compiler asks for it.
    static Architecture architecture(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> throw new IllegalArgumentException("linear is not a network and has no blocks");
            case SMALL -> new SmallNetwork();
            case STSTNET -> new StstNet();
            case LEARNET -> new LearNet();
            case RESNET18 -> ResNet.resNet18();
            case RESNET18_FINE -> ResNet.resNet18Fine();
            case EFFICIENTNET_V2_S -> EfficientNet.v2S();
            case RESNET50 -> ResNet.resNet50();
            case VGG19 -> Vgg.vgg19();
            case EFFICIENTNET_B0 -> EfficientNet.b0();
            case VIT_B_16 -> new VitB16();
            case ORIGINET -> new OrigiNet();
            case AFFECTIVENET -> new AffectiveNet();
            case MEGANET -> new MegaNet();
            case FMANET -> new FmaNet();
            case CONVNEXT_TINY -> new ConvNextTiny();
            case MOBILEVIT_S -> new MobileVitS();
            case MMNET -> new MmNet(MmNet.Attention.PLACES);
            case MMNET_VERTICAL -> new MmNet(MmNet.Attention.VERTICAL);
            case MMNET_ORIENTED -> new MmNet(MmNet.Attention.ORIENTED);
            case TSFMICRO -> new TsfMicro();
            case SKD_TSTSAN -> new SkdTstsan();
            case SLSTT -> new Slstt();
            case TCM_RESNET18 -> new TcmResNet();
        };
    }

    private static Head head(TrainingSpec spec, Backbone backbone, Architecture architecture, int classes)
            throws EngineException {
        int width = backbone.fusionWidth();
        if (spec.images().streams() == 1) {
            Optional<Block> published =
                    architecture.classifier(classes, spec.network().dropout());
            return published.isPresent()
                    ? new PublishedHead(published.get(), classes)
                    : new SingleHead(width, classes, spec.network().dropout());
        }
        if (spec.images().streams() > 2) {
            return new SeveralHead(
                    spec.images().streams(), width, classes, spec.network().dropout());
        }
        if (spec.network().fusion().hasHeads() && width % spec.network().heads() != 0) {
            throw new EngineException("heads must divide " + width + ", the feature length of " + backbone.specName()
                    + "; it is " + spec.network().heads());
        }
        int heads = spec.network().heads();
        double dropout = spec.network().dropout();
        return switch (spec.network().fusion()) {
            case GATED_GROUP -> GatedHead.group(width, heads, classes, dropout);
            case ADAPTIVE_GATE -> GatedHead.adaptive(width, classes, dropout);
            case CROSS_ATTENTION, VECTOR, SIMPLE_ATTENTION, CONCATENATION ->
                new DualHead(spec.network().fusion(), width, heads, classes, dropout);
        };
    }
}
