package org.dianet.learning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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
    /// EfficientNetV2-S in torchvision's layout, DIANet's backbone.
    EFFICIENTNET_V2_S("efficientnet_v2_s", 512, 224),
    /// ConvNeXt-Tiny in torchvision's layout.
    CONVNEXT_TINY("convnext_tiny", 512, 224),
    /// MobileViT-S in timm's layout.
    MOBILEVIT_S("mobilevit_s", 512, 256);

    private final String specName;
    private final int fusionWidth;
    private final int imageSize;

    Backbone(String specName, int fusionWidth, int imageSize) {
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

    public static Optional<Backbone> named(String name) {
        return Arrays.stream(values()).filter(b -> b.specName.equals(name)).findFirst();
    }

    /// All names, for messages.
    public static String names() {
        return Arrays.stream(values()).map(Backbone::specName).collect(Collectors.joining(", "));
    }
}
