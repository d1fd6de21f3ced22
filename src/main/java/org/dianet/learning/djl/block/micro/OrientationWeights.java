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
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// FaceSleuth's weights of rows and channels, `[n, c, h, 1]`: of the map's means over each row, or over each row of the
/// turned map, by two 1×1 convolutions through a sixteenth of the channels; times the weights of the block before,
/// which
/// may come with it.
final class OrientationWeights extends AbstractBlock {
    private static final int REDUCTION = 16;
    private static final int LEAST = 8;

    private final @Nullable Block pooling;
    private final Block weighing;
    private final @Nullable Block handed;
    private final int before;
    private final int stride;

    /// @param before channels of the block before, 0 for none
    /// @param filters of the map
    /// @param stride of the block whose map it is
    /// @param pooling of the map to `[n, c, h, 1]`, or `null` for the mean over the width
    OrientationWeights(int before, int filters, int stride, @Nullable Block pooling) {
        this.before = before;
        this.stride = stride;
        this.pooling = pooling == null ? null : addChildBlock("pooling", pooling);
        weighing = addChildBlock(
                "weighing",
                new EagerSequential()
                        .add(Gain.RECTIFIED.of(pointwise(Math.max(LEAST, filters / REDUCTION))))
                        .addSingleton(Activation::relu)
                        .add(Gain.LINEAR.of(pointwise(filters)))
                        .addSingleton(Activation::sigmoid));
        handed = hands(before, filters) ? addChildBlock("handed", Gain.LINEAR.of(pointwise(filters))) : null;
    }

    /// Whether weights from the block before need other channels.
    static boolean hands(int before, int filters) {
        return before != 0 && before != filters;
    }

    private static Conv2d pointwise(int filters) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(1, 1))
                .optBias(false)
                .build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = inputs.head();
        NDArray pooled = pooling == null ? map.mean(new int[] {3}, true) : Layers.apply(pooling, store, map, training);
        NDArray weights = Layers.apply(weighing, store, pooled, training);
        if (inputs.size() > 1) {
            NDArray carried = stride == 1 ? inputs.get(1) : PlaceWeights.halved(inputs.get(1));
            weights = weights.mul(handed == null ? carried : Layers.apply(handed, store, carried, training));
        }
        return new NDList(weights);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), inputs[0].get(2), 1)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape rows = getOutputShapes(inputs)[0];
        if (pooling != null) {
            pooling.initialize(manager, type, inputs[0]);
        }
        weighing.initialize(manager, type, rows);
        if (handed != null) {
            handed.initialize(manager, type, new Shape(rows.get(0), before, rows.get(2), 1));
        }
    }
}
