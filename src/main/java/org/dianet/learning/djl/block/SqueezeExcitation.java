package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Weighs channels by what their means say (Hu et al. 2018).
public final class SqueezeExcitation extends AbstractBlock {
    private final Block squeeze;
    private final Block excite;

    public SqueezeExcitation(int channels, int squeezed) {
        squeeze = addChildBlock("fc1", Layers.pointwise(squeezed, Gain.RECTIFIED));
        excite = addChildBlock("fc2", Layers.pointwise(channels, Gain.LINEAR));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        NDArray gate = Pool.globalAvgPool2d(x).reshape(shape.get(0), shape.get(1), 1, 1);
        gate = Silu.of(Layers.apply(squeeze, store, gate, training));
        gate = Activation.sigmoid(Layers.apply(excite, store, gate, training));
        return new NDList(x.mul(gate));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape pooled = new Shape(inputs[0].get(0), inputs[0].get(1), 1, 1);
        squeeze.initialize(manager, type, pooled);
        excite.initialize(manager, type, squeeze.getOutputShapes(new Shape[] {pooled}));
    }
}
