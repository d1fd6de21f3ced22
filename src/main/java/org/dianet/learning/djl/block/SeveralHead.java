package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// More streams than two, as several views give: the mean token of each side by side, layer normalisation, a linear
/// layer back to one width, classifier. For two streams it would be [DualHead] with concatenation.
public final class SeveralHead extends Head {
    private final TokenGrid grid;
    private final Block combination;
    private final Block classifier;
    private final int streams;
    private final int width;

    public SeveralHead(int streams, int width, int classes, double dropout) {
        super(classes);
        this.streams = streams;
        this.width = width;
        grid = addChildBlock("grid", new TokenGrid(width));
        combination = addChildBlock("combination", Layers.linear(width, Gain.LINEAR));
        classifier = addChildBlock(CLASSIFIER, Classifier.create(width, classes, dropout));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        return new NDList(Layers.apply(classifier, store, combined(store, inputs, training), training));
    }

    private NDArray combined(ParameterStore store, NDList maps, boolean training) {
        NDArray joined = mean(store, maps.get(0), training);
        for (NDArray map : maps.subList(1, streams)) {
            joined = joined.concat(mean(store, map, training), 1);
        }
        return Layers.apply(combination, store, Layers.normalised(joined), training);
    }

    private NDArray mean(ParameterStore store, NDArray map, boolean training) {
        return Layers.apply(grid, store, map, training).mean(new int[] {1});
    }

    @Override
    public NDArray embedding(ParameterStore store, NDList maps) {
        return combined(store, maps, false);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long n = inputs[0].get(0);
        grid.initialize(manager, type, inputs[0]);
        combination.initialize(manager, type, new Shape(n, (long) streams * width));
        classifier.initialize(manager, type, new Shape(n, width));
    }
}
