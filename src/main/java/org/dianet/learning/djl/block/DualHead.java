package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Optional;
import org.dianet.learning.Fusion;
import org.jspecify.annotations.Nullable;

/// Two streams: tokens, their meeting, the mean of each side by side, layer normalisation, a linear layer back to one
/// width, classifier.
public final class DualHead extends Head {
    private final TokenGrid grid;
    private final StreamFusion fusion;
    private final Block combination;
    private final Block classifier;
    private final int width;

    public DualHead(Fusion form, int width, int heads, int classes, double dropout) {
        super(classes);
        this.width = width;
        grid = addChildBlock("grid", new TokenGrid(width));
        fusion = addChildBlock("fusion", fusion(form, width, heads));
        combination = addChildBlock("combination", Layers.linear(width, Gain.LINEAR));
        classifier = addChildBlock(CLASSIFIER, Classifier.create(width, classes, dropout));
    }

    private static StreamFusion fusion(Fusion form, int width, int heads) {
        return switch (form) {
            case CROSS_ATTENTION -> new CrossAttention(width, heads, CrossAttention.Over.TOKENS);
            case VECTOR -> new CrossAttention(width, heads, CrossAttention.Over.VECTOR);
            case SIMPLE_ATTENTION -> new PlainFusion(PlainFusion.Form.DOT_PRODUCT);
            case CONCATENATION -> new PlainFusion(PlainFusion.Form.SIDE_BY_SIDE);
            case GATED_GROUP, ADAPTIVE_GATE -> throw new IllegalArgumentException("gates have a head of their own");
        };
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray onset = Layers.apply(grid, store, inputs.get(0), training);
        NDArray offset = Layers.apply(grid, store, inputs.get(1), training);
        StreamFusion.Meeting meeting = fusion.meet(store, onset, offset, grid.places(inputs.get(0)), training);
        NDArray logits = classify(store, meeting.onset(), meeting.offset(), Layers.Deviation.FREE, training);
        return new NDList(logits, onset.mean(new int[] {1}), offset.mean(new int[] {1}));
    }

    @Override
    public NDArray embedding(ParameterStore store, NDList maps) {
        NDArray onset = Layers.apply(grid, store, maps.get(0), false);
        NDArray offset = Layers.apply(grid, store, maps.get(1), false);
        StreamFusion.Meeting meeting = fusion.meet(store, onset, offset, grid.places(maps.get(0)), false);
        return combined(store, meeting.onset(), meeting.offset(), Layers.Deviation.FREE, false);
    }

    /// Logits from the tokens after the meeting.
    NDArray classify(
            ParameterStore store, NDArray onset, NDArray offset, Layers.Deviation deviation, boolean training) {
        return Layers.apply(classifier, store, combined(store, onset, offset, deviation, training), training);
    }

    private NDArray combined(
            ParameterStore store, NDArray onset, NDArray offset, Layers.Deviation deviation, boolean training) {
        NDArray both = onset.mean(new int[] {1}).concat(offset.mean(new int[] {1}), 1);
        return Layers.apply(combination, store, Layers.normalised(both, deviation), training);
    }

    /// The logits if nothing but the biases came in, while the rectifiers stay as they are for these tokens.
    NDArray biases(ParameterStore store, NDArray onset, NDArray offset) {
        NDArray combined = combined(store, onset, offset, Layers.Deviation.HELD, false);
        NDArray nothing = combination.getParameters().get("bias").getArray().reshape(1, width);
        return Classifier.held(classifier, store, combined, nothing);
    }

    /// The parts that explain an answer; empty if the streams meet in another way than by attention over tokens.
    ///
    /// @param maps one a stream
    public Optional<AttentionParts> attention(ParameterStore store, NDList maps) {
        NDArray onsetMap = maps.get(0);
        NDArray offsetMap = maps.get(1);
        NDArray onset = Layers.apply(grid, store, onsetMap, false);
        NDArray offset = Layers.apply(grid, store, offsetMap, false);
        NDArray places = grid.places(onsetMap);
        StreamFusion.Meeting meeting = fusion.meet(store, onset, offset, places, false);
        return fusion instanceof CrossAttention cross && !meeting.weights().isEmpty()
                ? Optional.of(new AttentionParts(this, cross, onset, offset, places, meeting))
                : Optional.empty();
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long n = inputs[0].get(0);
        grid.initialize(manager, type, inputs[0]);
        Shape tokens = grid.getOutputShapes(new Shape[] {inputs[0]})[0];
        fusion.initialize(manager, type, tokens, tokens);
        combination.initialize(manager, type, new Shape(n, 2L * width));
        classifier.initialize(manager, type, new Shape(n, width));
    }
}
