package org.dianet.learning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.jspecify.annotations.Nullable;

/// The networks that turn an image into a grid of features, by the name they have in a spec.
public enum Backbone {
    /// No network: regularised logistic regression on pooled images, which every network must beat.
    LINEAR("linear", 0, 28),
    /// Four convolutions for dynamic images of 64 to 128 pixels; trains from scratch in minutes on two cores.
    SMALL("small", 64, 96),
    /// STSTNet for motion images of 28 pixels, e.g. optical flow and strain.
    STSTNET("ststnet", 16, 28),
    /// LEARNet by its authors' layers.
    LEARNET("learnet", 256, 112),
    /// ResNet-18 in torchvision's layout.
    RESNET18("resnet18", 512, 224),
    /// The first three of ResNet-18's four stages: tokens half as wide and high.
    RESNET18_FINE("resnet18_fine", 256, 224),
    /// ResNet-50 in torchvision's layout.
    RESNET50("resnet50", 512, 224),
    /// VGG-19 without batch normalisation, in torchvision's layout.
    VGG19("vgg19", 512, 224),
    /// EfficientNet-B0 in torchvision's layout.
    EFFICIENTNET_B0("efficientnet_b0", 512, 224),
    /// ViT-B/16 in torchvision's layout.
    VIT_B_16("vit_b_16", 512, 224),
    /// OrigiNet by its authors' layers.
    ORIGINET("originet", 192, 128),
    /// Our reading of AffectiveNet, after its abstract.
    AFFECTIVENET("affectivenet", 256, 112),
    /// Our reading of MEGANet, after its abstract.
    MEGANET("meganet", 256, 112),
    /// Our reading of FMANet, after its abstract: for the flows of both phases.
    FMANET("fmanet", 256, 112, "key-frames-flow"),
    /// EfficientNetV2-S in torchvision's layout, DIANet's backbone.
    EFFICIENTNET_V2_S("efficientnet_v2_s", 512, 224),
    /// ConvNeXt-Tiny in torchvision's layout.
    CONVNEXT_TINY("convnext_tiny", 512, 224),
    /// MobileViT-S in timm's layout.
    MOBILEVIT_S("mobilevit_s", 512, 256),
    /// MMNet for the onset and the apex frame, by its authors' layers.
    MMNET("mmnet", 512, 224, "key-frames"),
    /// MMNet with FaceSleuth's attention to rows, by its authors' layers.
    MMNET_VERTICAL("mmnet_vertical", 512, 224, "key-frames"),
    /// MMNet with FaceSleuth's attention to rows of a map that is turned by learned angles.
    MMNET_ORIENTED("mmnet_oriented", 512, 224, "key-frames"),
    /// TSFmicro for the onset and the apex frame, by its authors' layers.
    TSFMICRO("tsfmicro", 512, 224, "key-frames"),
    /// SKD-TSTSAN for key frames and the flow of both phases, by its authors' layers.
    SKD_TSTSAN("skd-tstsan", 384, 192, "key-frames-flow"),
    /// SLSTT for a sequence of flows, by its authors' layers.
    SLSTT("slstt", 768, 384, "flow-sequence"),
    /// ResNet-18 over frames, with channels exchanged between them (TSM) and the temporal correlation module (TCM).
    TCM_RESNET18("tcm_resnet18", 512, 224, "frame-sequence");

    private static final int COLOURS = 3;
    private static final int PATCH = 16;

    private final String specName;
    private final int fusionWidth;
    private final int imageSize;
    private final @Nullable String taken;

    /// Of any image.
    Backbone(String specName, int fusionWidth, int imageSize) {
        this(specName, fusionWidth, imageSize, null);
    }

    /// @param taken the only representation that it takes, or `null`
    Backbone(String specName, int fusionWidth, int imageSize, @Nullable String taken) {
        this.taken = taken;
        this.specName = specName;
        this.fusionWidth = fusionWidth;
        this.imageSize = imageSize;
    }

    /// The name in `spec.json`.
    public String specName() {
        return specName;
    }

    /// Length of a token after the projection, on which the streams are combined; 0 if it is not a network.
    public int fusionWidth() {
        return fusionWidth;
    }

    /// Side of the images it was made for: what a spec has that does not say.
    public int imageSize() {
        return imageSize;
    }

    /// Planes of the images that it was made for.
    public int planes() {
        return taken == null
                ? COLOURS
                : MotionRepresentation.named(taken).orElseThrow().channels();
    }

    /// The only representation that it takes, by its name in a spec; empty if it takes any image.
    public Optional<String> representation() {
        return Optional.ofNullable(taken);
    }

    /// Whether its layers are ours, because its authors published none.
    public boolean reading() {
        return this == AFFECTIVENET || this == MEGANET || this == FMANET;
    }

    /// Whether it is published as a head on a backbone that stays as it was pretrained. Specs train only the head
    /// unless
    /// they say otherwise.
    public boolean frozen() {
        return this == SLSTT;
    }

    /// Why it cannot be trained as a spec has it, in one sentence; empty if it can.
    public Optional<String> complaint(TrainingSpec spec) {
        if ((this == VIT_B_16 || this == SLSTT) && spec.images().imageSize() % PATCH != 0) {
            return Optional.of(specName + " cuts an image into patches of " + PATCH + " pixels; imageSize must be a"
                    + " multiple of " + PATCH);
        }
        if (this == SKD_TSTSAN && spec.network().trainable() == TrainableLayers.HEAD) {
            return Optional.of(specName + " learns as a whole, because its auxiliary branches teach its first layers;"
                    + " trainable must be all");
        }
        Optional<String> views = ofViews(spec);
        if (views.isPresent()) {
            return views;
        }
        String given = spec.images().motion().specName();
        return representation()
                .filter(wanted -> !wanted.equals(given))
                .map(wanted -> specName + " takes the representation " + wanted + ", and this spec has " + given
                        + "; change representation or backbone");
    }

    /// What several views ask for, which give more streams than two.
    private Optional<String> ofViews(TrainingSpec spec) {
        int streams = spec.images().streams();
        int views = spec.images().motion().views().size();
        if (views > 1 && taken != null) {
            return Optional.of(specName + " answers by the images of one view, and this spec has " + views
                    + "; take another backbone or one view");
        }
        return this == LINEAR || streams <= 2 || spec.network().fusion() == Fusion.CONCATENATION
                ? Optional.empty()
                : Optional.of("fusion " + Words.of(spec.network().fusion()) + " is defined for two streams, and "
                        + views + " views of " + streams / views + " images are " + streams
                        + "; set fusion to concatenation, or input to full, onset or offset with two views");
    }

    /// The same of images that came in place of what the spec says.
    ///
    /// @param found their planes
    public Optional<String> complaint(TrainingSpec spec, int found) {
        int wanted = spec.images().motion().channels();
        return representation()
                .filter(_ -> found != wanted)
                .map(only -> specName + " takes " + only + ", images of " + wanted + " planes, and there are images of "
                        + found + "; take another backbone");
    }

    public static Optional<Backbone> named(String name) {
        return Arrays.stream(values()).filter(b -> b.specName.equals(name)).findFirst();
    }

    /// All names, for messages.
    public static String names() {
        return Arrays.stream(values()).map(Backbone::specName).collect(Collectors.joining(", "));
    }
}
