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
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// TCM's way from displacements `[n · frames, 6, h, w]` to features: small convolutions, then a weight for each frame
/// and
/// channel, of the channel's means over the neighbouring frames.
final class TemporalAttention extends AbstractBlock {
    private static final double EPSILON = 1e-5;
    private static final int GIVEN = 6;
    private static final int GROUPS = 3;

    private final int frames;
    private final Block features;
    private final Block gate;

    /// @param width channels after the first convolutions; each of the next twice as many, but for the last
    /// @param out channels that come out
    TemporalAttention(int frames, int width, int out) {
        this.frames = frames;
        EagerSequential chain = new EagerSequential();
        for (int i = 0; i < GROUPS; i++) {
            convolution(chain, GIVEN, 3, GROUPS);
        }
        convolution(chain, width, 1, 1);
        int in = width;
        for (int filters : new int[] {2 * width, 4 * width, out}) {
            convolution(chain, in, 3, in);
            convolution(chain, filters, 1, 1);
            in = filters;
        }
        features = addChildBlock("features", chain);
        int kernel = kernel(frames);
        gate = addChildBlock(
                "gate",
                Gain.LINEAR.of(Conv1d.builder()
                        .setFilters(1)
                        .setKernelShape(new Shape(kernel))
                        .optPadding(new Shape(kernel / 2))
                        .optBias(false)
                        .build()));
    }

    private static void convolution(EagerSequential chain, int filters, int kernel, int groups) {
        Conv2d convolution = Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(kernel, kernel))
                .optPadding(new Shape(kernel / 2, kernel / 2))
                .optGroups(groups)
                .optBias(false)
                .build();
        chain.add(Gain.RECTIFIED.of(convolution, groups))
                .add(new BatchNormalisation(filters, EPSILON))
                .addSingleton(Activation::relu);
    }

    /// log₂ of the frames, cut off, and the next odd number.
    static int kernel(int frames) {
        int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(frames);
        return length % 2 == 1 ? length : length + 1;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = features.forward(store, inputs, training).head();
        long n = map.getShape().get(0) / frames;
        long channels = map.getShape().get(1);
        NDArray overTime = Pool.globalAvgPool2d(map)
                .reshape(n, frames, channels)
                .transpose(0, 2, 1)
                .reshape(n * channels, 1, frames);
        NDArray weights = Activation.sigmoid(
                        gate.forward(store, new NDList(overTime), training).head())
                .reshape(n, channels, frames)
                .transpose(0, 2, 1)
                .reshape(n * frames, channels, 1, 1);
        return new NDList(map.mul(weights));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return features.getOutputShapes(inputs);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        features.initialize(manager, type, inputs);
        gate.initialize(manager, type, new Shape(inputs[0].get(0), 1, frames));
    }

    /// As the authors name its parameters.
    static void names(WeightNames.Names names, String block) {
        for (int i = 0; i <= GROUPS; i++) {
            names.weight(block + ".conv1." + 3 * i).batch(block + ".conv1." + (3 * i + 1));
        }
        for (int i = 2; i <= 4; i++) {
            for (int k = 0; k < 2; k++) {
                names.weight(block + ".conv" + i + "." + 3 * k).batch(block + ".conv" + i + "." + (3 * k + 1));
            }
        }
        names.weight(block + ".ETA.conv");
    }
}
