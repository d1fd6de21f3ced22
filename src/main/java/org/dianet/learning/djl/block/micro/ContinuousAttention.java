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
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// MMNet's block of continuous attention (Li et al. 2022): a residual block of a 3×3 and a 1×1 convolution, whose map
/// is weighted place by place. The weights come of its mean and largest channel, times the weights of the block before;
/// in and out a map and, but for the first block's in, the weights `[n, 1, h, w]`.
final class ContinuousAttention extends AbstractBlock {
    private static final double EPSILON = 1e-5;

    private final Block main;
    private final @Nullable Block shortcut;
    private final Block attention;
    private final int stride;

    /// @param in channels that come in
    ContinuousAttention(int in, int filters, int stride) {
        this.stride = stride;
        EagerSequential chain = new EagerSequential();
        add(chain, filters, 3, stride, Layers.After.RELU);
        add(chain, filters, 1, 1, Layers.After.NOTHING);
        main = addChildBlock("main", chain);
        attention = addChildBlock(
                "attention",
                new EagerSequential()
                        .add(Gain.LINEAR.of(Conv2d.builder()
                                .setFilters(1)
                                .setKernelShape(new Shape(1, 1))
                                .optBias(false)
                                .build()))
                        .add(new BatchNormalisation(1, EPSILON))
                        .addSingleton(Activation::sigmoid));
        if (changesShape(in, filters, stride)) {
            EagerSequential other = new EagerSequential();
            add(other, filters, 1, stride, Layers.After.NOTHING);
            shortcut = addChildBlock("shortcut", other);
        } else {
            shortcut = null;
        }
    }

    private static boolean changesShape(int in, int filters, int stride) {
        return in != filters || stride != 1;
    }

    private static void add(EagerSequential block, int filters, int kernel, int stride, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, Layers.Groups.ONE, EPSILON, after).addTo(block);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        NDArray own = shortcut == null ? x : Layers.apply(shortcut, store, x, training);
        NDArray map = Activation.relu(Layers.apply(main, store, x, training).add(own));
        NDArray both = map.mean(new int[] {1}, true).concat(map.max(new int[] {1}, true), 1);
        NDArray weights = Layers.apply(attention, store, both, training);
        if (inputs.size() > 1) {
            NDArray before = inputs.get(1);
            weights = weights.mul(stride == 1 ? before : halved(before));
        }
        return new NDList(map.mul(weights), weights);
    }

    private static NDArray halved(NDArray weights) {
        return Pool.maxPool2d(weights, new Shape(3, 3), new Shape(2, 2), new Shape(1, 1), false);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape map = main.getOutputShapes(new Shape[] {inputs[0]})[0];
        return new Shape[] {map, new Shape(map.get(0), 1, map.get(2), map.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        main.initialize(manager, type, inputs[0]);
        Shape map = getOutputShapes(inputs)[0];
        attention.initialize(manager, type, new Shape(map.get(0), 2, map.get(2), map.get(3)));
        if (shortcut != null) {
            shortcut.initialize(manager, type, inputs[0]);
        }
    }

    /// As the authors name its parameters.
    static void names(WeightNames.Names names, String block, int in, int filters, int stride) {
        names.weight(block + ".conv1").batch(block + ".bn1");
        names.weight(block + ".conv2").batch(block + ".bn2");
        names.weight(block + ".attn.0").batch(block + ".attn.1");
        if (changesShape(in, filters, stride)) {
            names.weight(block + ".downsample.0").batch(block + ".downsample.1");
        }
    }
}
