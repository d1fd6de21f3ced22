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

/// One stream with the classifier that belongs to the published network.
public final class PublishedHead extends Head {
    private final Block classifier;

    public PublishedHead(Block classifier, int classes) {
        super(classes);
        this.classifier = addChildBlock("classifier", classifier);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        return classifier.forward(store, inputs, training);
    }

    @Override
    public NDArray embedding(ParameterStore store, NDList maps) {
        return Pool.globalAvgPool2d(maps.head());
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        classifier.initialize(manager, type, inputs);
    }
}
