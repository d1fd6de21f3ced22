package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// One stream: mean over the map, projection to the fusion width, layer normalisation, classifier.
public final class SingleHead extends Head {
    private final Block projection;
    private final Block classifier;
    private final int width;

    public SingleHead(int width, int classes, double dropout) {
        super(classes);
        this.width = width;
        projection = addChildBlock("projection", Layers.linear(width, Gain.LINEAR));
        classifier = addChildBlock(CLASSIFIER, Classifier.create(width, classes, dropout));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        return new NDList(Layers.apply(classifier, store, vector(store, inputs, training), training));
    }

    private NDArray vector(ParameterStore store, NDList maps, boolean training) {
        return Layers.normalised(Layers.apply(projection, store, Pool.globalAvgPool2d(maps.head()), training));
    }

    @Override
    public NDArray embedding(ParameterStore store, NDList maps) {
        return vector(store, maps, false);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        projection.initialize(manager, type, new Shape(inputs[0].get(0), inputs[0].get(1)));
        classifier.initialize(manager, type, new Shape(inputs[0].get(0), width));
    }
}
