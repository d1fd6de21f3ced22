package org.dianet.learning.explanation;

import org.dianet.imaging.map.MapScale;

/// The kind of map.
/// See method.md 5.1 to 5.3.
public enum ExplanationMethod {
    /// Attention that each token receives from the other stream, averaged over heads and queries.
    ATTENTION(MapScale.Sign.POSITIVE),
    /// Share of each token in the explained class's logit through the attention, signed.
    CONTRIBUTION(MapScale.Sign.SIGNED),
    /// Grad-CAM on the last feature map of each stream.
    GRADCAM(MapScale.Sign.POSITIVE);

    private final MapScale.Sign sign;

    ExplanationMethod(MapScale.Sign sign) {
        this.sign = sign;
    }

    public MapScale.Sign sign() {
        return sign;
    }

    /// Whether a map comes from one stream's look at the other, so that it can be shown in one direction.
    public boolean directed() {
        return this != GRADCAM;
    }
}
