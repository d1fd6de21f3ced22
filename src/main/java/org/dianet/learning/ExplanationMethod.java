package org.dianet.learning;

/// What a map shows (method.md 6).
public enum ExplanationMethod {
    /// Attention that each token receives from the other stream, averaged over heads and queries.
    ATTENTION,
    /// Share of each token in the predicted class's logit through the attention, signed.
    CONTRIBUTION,
    /// Grad-CAM on the last feature map of each stream.
    GRADCAM
}
