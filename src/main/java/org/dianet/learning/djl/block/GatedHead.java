package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two streams whose vectors are mixed by gates. A gate of 1 takes the first stream alone, a gate of 0 the second, so
/// that gates tell which stream counted in a clip.
/// See method.md 2.5.
public final class GatedHead extends Head {
    private final TokenGrid grid;
    private final @Nullable CrossAttention attention;
    private final PairGate own;
    private final @Nullable PairGate met;
    private final Block classifier;
    private final int width;

    private GatedHead(int width, @Nullable CrossAttention attention, PairGate.Form form, int classes, double dropout) {
        super(classes);
        this.width = width;
        this.grid = addChildBlock("grid", new TokenGrid(width));
        this.attention = attention == null ? null : addChildBlock("fusion", attention);
        this.own = addChildBlock("own", new PairGate(form, width));
        this.met = attention == null ? null : addChildBlock("met", new PairGate(form, width));
        this.classifier = addChildBlock(CLASSIFIER, Classifier.create(width, classes, dropout));
    }

    /// Group gated fusion (GBAN, arXiv 2022): the streams as they are, and as they are after each attended to the
    /// other.
    public static GatedHead group(int width, int heads, int classes, double dropout) {
        return new GatedHead(
                width,
                new CrossAttention(width, heads, CrossAttention.Over.TOKENS),
                PairGate.Form.TRANSFORMED,
                classes,
                dropout);
    }

    /// One gate between the streams as they are.
    public static GatedHead adaptive(int width, int classes, double dropout) {
        return new GatedHead(width, null, PairGate.Form.PLAIN, classes, dropout);
    }

    /// @param joined what the classifier gets
    /// @param gates each `[n, width]`
    /// @param vectors of the streams as they are
    private record Mixture(NDArray joined, NDList gates, NDList vectors) {}

    private Mixture mixture(ParameterStore store, NDList maps, boolean training) {
        NDArray onset = Layers.apply(grid, store, maps.get(0), training);
        NDArray offset = Layers.apply(grid, store, maps.get(1), training);
        NDList vectors = new NDList(onset.mean(new int[] {1}), offset.mean(new int[] {1}));
        NDList mixed = own.forward(store, normalised(vectors), training);
        if (attention == null || met == null) {
            return new Mixture(mixed.get(0), new NDList(mixed.get(1)), vectors);
        }
        StreamFusion.Meeting meeting = attention.meet(store, onset, offset, grid.places(maps.get(0)), training);
        NDList after =
                new NDList(meeting.onset().mean(new int[] {1}), meeting.offset().mean(new int[] {1}));
        NDList more = met.forward(store, normalised(after), training);
        return new Mixture(mixed.get(0).add(more.get(0)), new NDList(mixed.get(1), more.get(1)), vectors);
    }

    /// Vectors of one scale, so that no tanh starts at its end.
    private static NDList normalised(NDList vectors) {
        return new NDList(vectors.stream().map(Layers::normalised).toArray(NDArray[]::new));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        Mixture mixture = mixture(store, inputs, training);
        return new NDList(
                Layers.apply(classifier, store, mixture.joined(), training),
                mixture.vectors().get(0),
                mixture.vectors().get(1));
    }

    @Override
    public NDArray embedding(ParameterStore store, NDList maps) {
        return mixture(store, maps, false).joined();
    }

    /// The mean of all gates for each sample, `[n]`: the share of the first stream, 0..1.
    ///
    /// @param maps one a stream
    public NDArray firstShare(ParameterStore store, NDList maps) {
        List<NDArray> means = mixture(store, maps, false).gates().stream()
                .map(gate -> gate.mean(new int[] {1}))
                .toList();
        NDArray sum = means.getFirst();
        for (NDArray mean : means.subList(1, means.size())) {
            sum = sum.add(mean);
        }
        return sum.div(means.size());
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        grid.initialize(manager, type, inputs[0]);
        Shape tokens = grid.getOutputShapes(new Shape[] {inputs[0]})[0];
        Shape vector = new Shape(inputs[0].get(0), width);
        own.initialize(manager, type, vector, vector);
        if (attention != null && met != null) {
            attention.initialize(manager, type, tokens, tokens);
            met.initialize(manager, type, vector, vector);
        }
        classifier.initialize(manager, type, vector);
    }
}
