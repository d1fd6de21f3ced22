package org.dianet.learning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The networks that turn an image into a grid of features, by the name they have in a spec.
public enum Backbone {
    /// Four convolutions for dynamic images of 64 to 128 pixels; trains from scratch in minutes on two cores.
    SMALL("small", 64),
    /// ResNet-18 in torchvision's layout.
    RESNET18("resnet18", 512),
    /// EfficientNetV2-S in torchvision's layout, DIANet's backbone.
    EFFICIENTNET_V2_S("efficientnet_v2_s", 512);

    private final String specName;
    private final int fusionWidth;

    Backbone(String specName, int fusionWidth) {
        this.specName = specName;
        this.fusionWidth = fusionWidth;
    }

    /// The name in `spec.json`.
    public String specName() {
        return specName;
    }

    /// Length of a token after the projection, on which the streams meet.
    public int fusionWidth() {
        return fusionWidth;
    }

    public static Optional<Backbone> named(String name) {
        return Arrays.stream(values()).filter(b -> b.specName.equals(name)).findFirst();
    }

    /// All names, for messages.
    public static String names() {
        return Arrays.stream(values()).map(Backbone::specName).collect(Collectors.joining(", "));
    }
}
