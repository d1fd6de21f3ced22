package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// MMNet's weights of places, `[n, 1, h, w]`: of the mean and the largest channel of a map, times the weights of the
/// block
/// before, which may come with it.
final class PlaceWeights extends AbstractBlock {
    private static final double EPSILON = 1e-5;

    private final Block weighing;
    private final int stride;

    /// @param stride of the block whose map it is
    PlaceWeights(int stride) {
        this.stride = stride;
        weighing = addChildBlock(
                "weighing",
                new EagerSequential()
                        .add(Gain.LINEAR.of(Conv2d.builder()
                                .setFilters(1)
                                .setKernelShape(new Shape(1, 1))
                                .optBias(false)
                                .build()))
                        .add(new BatchNormalisation(1, EPSILON))
                        .addSingleton(Activation::sigmoid));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = inputs.head();
        NDArray both = map.mean(new int[] {1}, true).concat(map.max(new int[] {1}, true), 1);
        NDArray weights = Layers.apply(weighing, store, both, training);
        if (inputs.size() > 1) {
            NDArray before = inputs.get(1);
            weights = weights.mul(stride == 1 ? before : halved(before));
        }
        return new NDList(weights);
    }

    /// What the next map, half as large, gets of weights.
    static NDArray halved(NDArray weights) {
        return Pool.maxPool2d(weights, new Shape(3, 3), new Shape(2, 2), new Shape(1, 1), false);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), 1, inputs[0].get(2), inputs[0].get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        weighing.initialize(manager, type, new Shape(inputs[0].get(0), 2, inputs[0].get(2), inputs[0].get(3)));
    }
}
