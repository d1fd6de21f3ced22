package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Gain;
import org.jspecify.annotations.Nullable;

/// Weighs channels by the means and the largest values of their neighbours (ECA, Wang et al. 2020, with the maximum
/// that SKD-TSTSAN adds): one small convolution along the channels for both.
final class ChannelGate extends AbstractBlock {
    private final Block convolution;

    ChannelGate(int channels) {
        int kernel = kernel(channels);
        convolution = addChildBlock(
                "convolution",
                Gain.LINEAR.of(Conv1d.builder()
                        .setFilters(1)
                        .setKernelShape(new Shape(kernel))
                        .optPadding(new Shape(kernel / 2))
                        .optBias(false)
                        .build()));
    }

    /// Half of log₂ c + 1, cut off, and the next odd number.
    static int kernel(int channels) {
        int length = (int) ((Math.log(channels) / Math.log(2) + 1) / 2);
        return length % 2 == 1 ? length : length + 1;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        long n = x.getShape().get(0);
        long channels = x.getShape().get(1);
        NDArray both = Pool.globalAvgPool2d(x)
                .reshape(n, 1, channels)
                .concat(Pool.globalMaxPool2d(x).reshape(n, 1, channels), 0);
        NDList sides =
                convolution.forward(store, new NDList(both), training).head().split(2, 0);
        NDArray gate = Activation.sigmoid(sides.get(0).add(sides.get(1))).reshape(n, channels, 1, 1);
        return new NDList(x.mul(gate));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        convolution.initialize(manager, type, new Shape(inputs[0].get(0), 1, inputs[0].get(1)));
    }
}
