package org.dianet.learning.djl.block;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/// One sample's way through cross-attention, opened up.
public final class AttentionParts {
    private final DualHead head;
    private final CrossAttention cross;
    private final NDArray onset;
    private final NDArray offset;
    private final StreamFusion.Meeting meeting;

    AttentionParts(DualHead head, CrossAttention cross, NDArray onset, NDArray offset, StreamFusion.Meeting meeting) {
        this.head = head;
        this.cross = cross;
        this.onset = onset;
        this.offset = offset;
        this.meeting = meeting;
    }

    /// What the onset tokens become by attending, without the residual path.
    NDArray onsetAttended() {
        return meeting.onset().sub(onset);
    }

    NDArray offsetAttended() {
        return meeting.offset().sub(offset);
    }

    /// `[1, heads, queries, keys]`: onset queries over offset keys.
    public NDArray onsetToOffset() {
        return meeting.weights().get(0);
    }

    public NDArray offsetToOnset() {
        return meeting.weights().get(1);
    }

    /// A number for each token of each stream.
    public record Maps(NDArray onset, NDArray offset) {}

    /// The gradient of one class's logit with respect to each stream's tokens after the meeting.
    public Maps gradients(ParameterStore store, int classIndex) {
        NDArray a = meeting.onset().stopGradient();
        NDArray b = meeting.offset().stopGradient();
        a.setRequiresGradient(true);
        b.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray logits = head.classify(store, a, b, false);
            collector.backward(logits.get("0, {}", classIndex));
        }
        return new Maps(a.getGradient(), b.getGradient());
    }

    /// Signed share of each token in the class's logit through the attention; a stream's tokens act as the other's
    /// keys.
    public Maps shares(Maps gradients) {
        NDArray ofOffset = cross.onsetAsks().shares(onsetToOffset(), offset, gradients.onset());
        NDArray ofOnset = cross.offsetAsks().shares(offsetToOnset(), onset, gradients.offset());
        return new Maps(ofOnset, ofOffset);
    }
}
