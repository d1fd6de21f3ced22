package org.dianet.ui.preview;

import org.dianet.learning.ExplanationMethod;

/// What is painted over the pictures.
enum OverlayMode {
    /// Every network has a Grad-CAM, so that its prediction can be had whatever the fusion.
    OFF(ExplanationMethod.GRADCAM),
    ATTENTION(ExplanationMethod.ATTENTION),
    CONTRIBUTION(ExplanationMethod.CONTRIBUTION),
    GRADCAM(ExplanationMethod.GRADCAM);

    private final ExplanationMethod method;

    OverlayMode(ExplanationMethod method) {
        this.method = method;
    }

    /// What the model is asked for; its prediction is wanted even without an overlay.
    ExplanationMethod method() {
        return method;
    }

    boolean shown() {
        return this != OFF;
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
