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
    CONCATENATION
}
