package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// A network that sees grey frames as a batch. In one image `[n, frames, h, w]`, out the mean map over a clip's frames.
final class FrameBatch extends AbstractBlock {
    private final Block network;

    /// @param network of `[n · frames, 1, h, w]`
    FrameBatch(Block network) {
        this.network = addChildBlock("network", network);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray planes = inputs.head();
        Shape shape = planes.getShape();
        NDArray map = Layers.apply(network, store, planes.reshape(frames(shape)), training);
        Shape of = map.getShape();
        return new NDList(map.reshape(shape.get(0), shape.get(1), of.get(1), of.get(2), of.get(3))
                .mean(new int[] {1}));
    }

    private static Shape frames(Shape planes) {
        return new Shape(planes.get(0) * planes.get(1), 1, planes.get(2), planes.get(3));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape map = network.getOutputShapes(new Shape[] {frames(inputs[0])})[0];
        return new Shape[] {new Shape(inputs[0].get(0), map.get(1), map.get(2), map.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        network.initialize(manager, type, frames(inputs[0]));
    }
}
