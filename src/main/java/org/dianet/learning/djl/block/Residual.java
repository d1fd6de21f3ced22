package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// `inner(x) + x`.
public final class Residual extends AbstractBlock {
    private final Block inner;
    private final @Nullable Block shortcut;
    private final double dropProbability;
    private final Layers.After after;

    private Residual(Block inner, @Nullable Block shortcut, double dropProbability, Layers.After after) {
        this.inner = addChildBlock("block", inner);
        this.shortcut = shortcut == null ? null : addChildBlock("downsample", shortcut);
        this.dropProbability = dropProbability;
        this.after = after;
    }

    /// With ReLU after the sum, as in ResNet.
    ///
    /// @param shortcut brings x to the shape of `inner(x)`, or `null` if it has it
    public static Residual activated(Block inner, @Nullable Block shortcut) {
        return new Residual(inner, shortcut, 0, Layers.After.RELU);
    }

    /// With stochastic depth: while training, a sample's inner path is left out with `dropProbability`.
    public static Residual stochastic(Block inner, double dropProbability) {
        return new Residual(inner, null, dropProbability, Layers.After.NOTHING);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        NDArray y = Layers.apply(inner, store, x, training);
        if (training && dropProbability > 0) {
            y = Layers.release(y, y.mul(survival(x)));
        }
        NDArray sum;
        if (shortcut == null) {
            sum = Layers.release(y, y.add(x));
        } else {
            NDArray shaped = Layers.apply(shortcut, store, x, training);
            sum = Layers.release(shaped, Layers.release(y, y.add(shaped)));
        }
        return new NDList(after == Layers.After.RELU ? Layers.release(sum, Activation.relu(sum)) : sum);
    }

    private NDArray survival(NDArray x) {
        double keep = 1 - dropProbability;
        long[] each = new long[x.getShape().dimension()];
        Arrays.fill(each, 1);
        each[0] = x.getShape().get(0);
        return x.getManager()
                .randomUniform(0, 1, new Shape(each))
                .lt((float) keep)
                .toType(x.getDataType(), false)
                .mul((float) (1 / keep));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inner.getOutputShapes(inputs);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        inner.initialize(manager, type, inputs);
        if (shortcut != null) {
            shortcut.initialize(manager, type, inputs);
        }
    }
}
