package org.dianet.learning.explanation;

import java.util.Locale;
import org.dianet.imaging.map.MapScale;

/// The kind of map.
/// See method.md 5.1 to 5.3.
public enum ExplanationMethod {
    /// Attention that each token receives from the other stream, averaged over heads and queries.
    ATTENTION(MapScale.Sign.POSITIVE, Ways.HEADED),
    /// The same, each weighted by the length of what it brings.
    NORM(MapScale.Sign.POSITIVE, Ways.HEADED),
    /// Attention times its derivative, where that is positive: Chefer's rule for two streams.
    BIMODAL(MapScale.Sign.POSITIVE, Ways.HEADED),
    /// Share of each token in the explained class's logit through the attention, signed.
    CONTRIBUTION(MapScale.Sign.SIGNED, Ways.HEADED),
    /// Share of each token in the logit by its own path and through the attention, signed.
    TOTAL(MapScale.Sign.SIGNED, Ways.PLACED),
    /// Grad-CAM on the last feature map of each stream.
    GRADCAM(MapScale.Sign.POSITIVE, Ways.PLACED),
    /// The weights of the linear baseline times the clip's features, signed.
    WEIGHTS(MapScale.Sign.SIGNED, Ways.PLACED);

    /// Whether a map comes from one stream's look at the other.
    private enum Ways {
        /// It does, through several heads.
        HEADED,
        /// It belongs to its own phase.
        PLACED
    }

    private final MapScale.Sign sign;
    private final Ways ways;

    ExplanationMethod(MapScale.Sign sign, Ways ways) {
        this.sign = sign;
        this.ways = ways;
    }

    public MapScale.Sign sign() {
        return sign;
    }

    /// Whether a map comes from one stream's look at the other, so that it can be shown in one direction and of one
    /// head.
    public boolean directed() {
        return ways == Ways.HEADED;
    }

    /// Whether a network needs attention between tokens for it.
    public boolean needsAttention() {
        return switch (this) {
            case ATTENTION, NORM, BIMODAL, CONTRIBUTION, TOTAL -> true;
            case GRADCAM, WEIGHTS -> false;
        };
    }

    /// Whether it is about one class, not about where a network looks.
    public boolean ofClass() {
        return this != ATTENTION && this != NORM;
    }

    /// What a map of it shows, for a caption.
    ///
    /// @param className the explained class
    public String caption(String className) {
        return switch (this) {
            case ATTENTION -> "Attention received from the other phase";
            case NORM -> "Attention from the other phase, times the length of what it brings";
            case BIMODAL -> "Attention times its derivative (bi-modal rule) for " + className;
            case CONTRIBUTION -> "Contribution to " + className + " through the attention";
            case TOTAL -> "Whole contribution to " + className;
            case GRADCAM -> "Grad-CAM for " + className;
            case WEIGHTS -> "Weights times the clip, for " + className;
        };
    }

    /// What the command line calls it.
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
