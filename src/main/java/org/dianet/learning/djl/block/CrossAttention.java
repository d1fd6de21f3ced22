package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Attention both ways, each with its own weights: over all tokens, or over one pooled vector a stream, where every
/// softmax is 1.
final class CrossAttention extends StreamFusion {

    enum Over {
        TOKENS,
        VECTOR
    }

    private final AttentionDirection onsetAsks;
    private final AttentionDirection offsetAsks;
    private final Over over;

    CrossAttention(int width, int heads, Over over) {
        this.over = over;
        onsetAsks = addChildBlock("onsetToOffset", new AttentionDirection(width, heads));
        offsetAsks = addChildBlock("offsetToOnset", new AttentionDirection(width, heads));
    }

    @Override
    Meeting meet(ParameterStore store, NDArray onset, NDArray offset, NDArray places, boolean training) {
        if (over == Over.VECTOR) {
            NDArray a = pooled(onset);
            NDArray b = pooled(offset);
            return new Meeting(
                    onsetAsks.forward(store, new NDList(a, b), training).head(),
                    offsetAsks.forward(store, new NDList(b, a), training).head(),
                    new NDList());
        }
        NDList first = onsetAsks.forward(store, new NDList(onset, offset, places), training);
        NDList second = offsetAsks.forward(store, new NDList(offset, onset, places), training);
        return new Meeting(first.get(0), second.get(0), new NDList(first.get(1), second.get(1)));
    }

    /// The same for other tokens, each stream asking as these weights say.
    Meeting held(ParameterStore store, NDArray onset, NDArray offset, NDList weights) {
        return new Meeting(
                onsetAsks.told(store, onset, offset, weights.get(0), false),
                offsetAsks.told(store, offset, onset, weights.get(1), false),
                weights);
    }

    /// What each token of the offset stream gives the onset stream's queries.
    AttentionDirection onsetAsks() {
        return onsetAsks;
    }

    AttentionDirection offsetAsks() {
        return offsetAsks;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        Meeting meeting = meet(store, inputs.get(0), inputs.get(1), inputs.get(2), training);
        return new NDList(meeting.onset(), meeting.offset());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape tokens = inputs[0];
        Shape out = over == Over.TOKENS ? tokens : new Shape(tokens.get(0), 1, tokens.get(2));
        return new Shape[] {out, out};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        onsetAsks.initialize(manager, type, inputs[0], inputs[1]);
        offsetAsks.initialize(manager, type, inputs[1], inputs[0]);
    }
}
