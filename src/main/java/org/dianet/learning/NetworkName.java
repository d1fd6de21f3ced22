package org.dianet.learning;

import java.nio.file.Path;

/// What a spec's network is called: the same in window, reports, tables and files.
public final class NetworkName {
    /// What every place says of a backbone that keeps the weights it was drawn with.
    public static final String CONTROL = "frozen at random weights: a control, not a result";

    private NetworkName() {}

    public static String of(TrainingSpec spec) {
        return of(spec, spec.channels());
    }

    /// DIANet is the network of two streams of dynamic images that meet by cross-attention, whatever its backbone is.
    ///
    /// @param channels what the run's images turned out to be
    public static String of(TrainingSpec spec, Channels channels) {
        String backbone = backbone(spec);
        if (backbone.equals(backbone(Backbone.LINEAR))) {
            return backbone;
        }
        boolean flow = channels == Channels.FLOW;
        return switch (spec.input()) {
            case DUAL -> dual(spec.fusion(), backbone, flow);
            case ONSET -> backbone + ", " + (flow ? "flow of the onset phase" : "DI-Onset");
            case OFFSET -> backbone + ", " + (flow ? "flow of the offset phase" : "DI-Offset");
            case FULL -> backbone + ", " + (flow ? "optical flow" : "one dynamic image");
        };
    }

    private static String dual(Fusion fusion, String backbone, boolean flow) {
        if (fusion == Fusion.CROSS_ATTENTION && !flow) {
            return "DIANet (" + backbone + ")";
        }
        return "two-stream " + backbone + ", "
                + switch (fusion) {
                    case CROSS_ATTENTION -> "cross-attention, optical flow";
                    case VECTOR -> "attention of vectors";
                    case SIMPLE_ATTENTION -> "simple attention";
                    case CONCATENATION -> "concatenation";
                };
    }

    /// As its authors write it.
    public static String backbone(TrainingSpec spec) {
        return Backbone.named(spec.backbone()).map(NetworkName::backbone).orElse(spec.backbone());
    }

    static String backbone(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> "linear baseline";
            case SMALL -> "small network";
            case STSTNET -> "STSTNet";
            case LEARNET -> "LEARNet";
            case RESNET18 -> "ResNet-18";
            case EFFICIENTNET_V2_S -> "EfficientNetV2-S";
            case CONVNEXT_TINY -> "ConvNeXt-Tiny";
            case MOBILEVIT_S -> "MobileViT-S";
        };
    }

    /// Whether only the head learns, upon a backbone of random weights.
    public static boolean frozenAtRandom(TrainingSpec spec) {
        return spec.trainable() == Trainable.HEAD
                && spec.weights() == null
                && !spec.backbone().equals(Backbone.LINEAR.specName());
    }

    /// Where the backbone's weights come from.
    public static String start(TrainingSpec spec) {
        return spec.weights() != null
                ? "started from " + Path.of(spec.weights()).getFileName()
                        + (spec.trainable() == Trainable.HEAD ? " and frozen" : "")
                : frozenAtRandom(spec) ? CONTROL : "from scratch";
    }
}
