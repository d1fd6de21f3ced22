package org.dianet.ui.preview.model;

import org.dianet.learning.explanation.ExplanationMethod;
import org.jspecify.annotations.Nullable;

/// The overlay over the pictures.
public enum OverlayMode {
    /// The prediction alone.
    OFF(null),
    ATTENTION(ExplanationMethod.ATTENTION),
    CONTRIBUTION(ExplanationMethod.CONTRIBUTION),
    GRADCAM(ExplanationMethod.GRADCAM);

    private final @Nullable ExplanationMethod method;

    OverlayMode(@Nullable ExplanationMethod method) {
        this.method = method;
    }

    /// The maps that the model is asked for, or `null` for none.
    @Nullable
    ExplanationMethod method() {
        return method;
    }

    public boolean shown() {
        return method != null;
    }

    /// Whether its maps can be shown in one direction.
    boolean directed() {
        return method != null && method.directed();
    }

    OverlayMode next() {
        return switch (this) {
            case OFF -> ATTENTION;
            case ATTENTION -> CONTRIBUTION;
            case CONTRIBUTION -> GRADCAM;
            case GRADCAM -> OFF;
        };
    }
}
