package org.dianet.learning;

/// How two streams meet.
/// See method.md 2.3 to 2.5.
public enum Fusion {
    /// Multi-head attention over the spatial tokens of both streams, both ways.
    CROSS_ATTENTION,
    /// The literal form: one vector attends to one vector, so that softmax is always 1.
    VECTOR,
    /// Dot-product attention with residual, without learned queries, keys and values: the paper's ablation.
    SIMPLE_ATTENTION,
    /// Both vectors side by side.
    CONCATENATION,
    /// Group gated fusion (GBAN, arXiv 2022): gates between the streams after cross-attention, and as they are.
    GATED_GROUP,
    /// One gate between the streams: our reading of the adaptive fusion network (AFN).
    ADAPTIVE_GATE;

    /// Whether it has attention heads.
    public boolean hasHeads() {
        return switch (this) {
            case CROSS_ATTENTION, VECTOR, GATED_GROUP -> true;
            case SIMPLE_ATTENTION, CONCATENATION, ADAPTIVE_GATE -> false;
        };
    }

    /// Whether gates tell how much each stream counts in a clip.
    public boolean gated() {
        return this == GATED_GROUP || this == ADAPTIVE_GATE;
    }
}
