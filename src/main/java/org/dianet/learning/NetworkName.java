package org.dianet.learning;

import java.nio.file.Path;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.ImagePair;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ViewImages;
import org.jspecify.annotations.Nullable;

/// The name of a spec's network: the same in window, reports, tables and files.
public final class NetworkName {
    /// The standard words for a backbone that keeps its random weights.
    public static final String CONTROL = "frozen at random weights: a control, not a result";

    /// What stands behind the name of a network for micro-expressions: a number beside it is not its authors'.
    private static final String OURS = " (our implementation)";

    private NetworkName() {}

    public static String of(TrainingSpec spec) {
        return of(spec, spec.images().shown(spec.images().channels(), false));
    }

    /// DIANet is the network of two streams of dynamic images that meet by cross-attention, whatever its backbone
    /// is. Our readings of AFN and FDCN are two streams too, with images of their own. The linear baseline names
    /// its images unless they are dynamic ones.
    ///
    /// @param shown what the run's images turned out to be
    public static String of(TrainingSpec spec, MotionRepresentation shown) {
        @Nullable String second = spec.regularisation().auxiliaryLabel();
        return ofOneTask(spec, shown) + (second == null ? "" : ", also taught “" + second + "” (our reading of GEME)");
    }

    private static String ofOneTask(TrainingSpec spec, MotionRepresentation shown) {
        String backbone = backbone(spec);
        MotionRepresentation motion = spec.images().motion();
        if (motion instanceof ViewImages views) {
            return ofViews(spec, views, views.motion());
        }
        if (spec.network().linear()) {
            return plain(shown) ? backbone : backbone + ", " + shown.family();
        }
        Fusion fusion = spec.network().fusion();
        if (motion.specName().equals(ImagePair.TRDI_MIDI.specName()) && fusion == Fusion.ADAPTIVE_GATE) {
            return "our reading of AFN (" + backbone + ")";
        }
        if (motion.specName().equals(ImagePair.FLOW_DYNAMIC_IMAGE.specName()) && fusion == Fusion.CONCATENATION) {
            return "our reading of FDCN (" + backbone + ")";
        }
        return motion.streams() == 2 ? dual(fusion, backbone, shown) : backbone + ", " + single(shown);
    }

    /// Its streams are not phases alone, so it is no DIANet.
    private static String ofViews(TrainingSpec spec, ViewImages views, MotionRepresentation each) {
        String name = spec.network().linear()
                ? backbone(spec) + (plain(each) ? "" : ", " + each.family())
                : views.streams() == 1
                        ? backbone(spec) + ", " + single(each)
                        : views.streams() == 2
                                ? streams("two", spec.network().fusion(), backbone(spec), each)
                                : streams(
                                        String.valueOf(views.streams()),
                                        spec.network().fusion(),
                                        backbone(spec),
                                        each);
        return name + ", " + (views.views().size() == 1 ? "view " : "views ") + views.words();
    }

    /// Images that we read out of a paper, and those that leave the face in, say so.
    private static String single(MotionRepresentation shown) {
        String name = shown.names().getFirst();
        if (shown.reading().isPresent()) {
            return shown.family();
        }
        return shown instanceof DynamicImages && !plain(shown) ? name + ", " + shown.family() : name;
    }

    /// Whether they are what is meant where nothing else is said.
    private static boolean plain(MotionRepresentation shown) {
        return shown.family().equals(DynamicImages.STANDARD.family());
    }

    private static String dual(Fusion fusion, String backbone, MotionRepresentation shown) {
        if (fusion == Fusion.CROSS_ATTENTION && plain(shown)) {
            return "DIANet (" + backbone + ")";
        }
        return streams("two", fusion, backbone, shown);
    }

    private static String streams(String count, Fusion fusion, String backbone, MotionRepresentation shown) {
        String family = shown.family();
        String images = plain(shown) ? "" : ", " + family;
        return count + "-stream " + backbone + ", "
                + switch (fusion) {
                    case CROSS_ATTENTION -> "cross-attention, " + family;
                    case VECTOR -> "attention of vectors" + images;
                    case SIMPLE_ATTENTION -> "simple attention" + images;
                    case CONCATENATION -> "concatenation" + images;
                    case GATED_GROUP -> "group gated fusion, " + family;
                    case ADAPTIVE_GATE -> "adaptive gate (our reading of AFN), " + family;
                };
    }

    /// As its authors write it.
    public static String backbone(TrainingSpec spec) {
        return backbone(spec.network().backbone());
    }

    static String backbone(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> "linear baseline";
            case SMALL -> "small network";
            case STSTNET -> "STSTNet";
            case LEARNET -> "LEARNet";
            case RESNET18 -> "ResNet-18";
            case RESNET18_FINE -> "ResNet-18 (three stages)";
            case RESNET50 -> "ResNet-50";
            case VGG19 -> "VGG-19";
            case EFFICIENTNET_B0 -> "EfficientNet-B0";
            case VIT_B_16 -> "ViT-B/16";
            case ORIGINET -> "OrigiNet" + OURS;
            case AFFECTIVENET -> "our reading of AffectiveNet";
            case MEGANET -> "our reading of MEGANet";
            case FMANET -> "our reading of FMANet";
            case EFFICIENTNET_V2_S -> "EfficientNetV2-S";
            case CONVNEXT_TINY -> "ConvNeXt-Tiny";
            case MOBILEVIT_S -> "MobileViT-S";
            case MMNET -> "MMNet" + OURS;
            case MMNET_VERTICAL -> "MMNet with FaceSleuth's attention to rows" + OURS;
            case MMNET_ORIENTED -> "MMNet with FaceSleuth's attention to turned rows" + OURS;
            case TSFMICRO -> "TSFmicro" + OURS;
            case SKD_TSTSAN -> "SKD-TSTSAN" + OURS;
            case SLSTT -> "SLSTT" + OURS;
            case TCM_RESNET18 -> "TCM in ResNet-18" + OURS;
        };
    }

    /// Whether only the head learns, on a backbone of random weights.
    public static boolean frozenAtRandom(TrainingSpec spec) {
        return spec.network().trainable() == TrainableLayers.HEAD
                && spec.network().weights() == null
                && !spec.network().linear();
    }

    /// Where the backbone's weights come from.
    public static String start(TrainingSpec spec) {
        return spec.network().weights() != null
                ? "started from " + Path.of(spec.network().weights()).getFileName()
                        + (spec.network().trainable() == TrainableLayers.HEAD ? " and frozen" : "")
                : frozenAtRandom(spec) ? CONTROL : "from scratch";
    }
}
