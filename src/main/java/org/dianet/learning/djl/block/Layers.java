package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/// The pieces that all networks are made of.
public final class Layers {
    private static final float EPSILON = 1e-5f;

    private Layers() {}

    public enum Groups {
        ONE,
        /// One group a channel.
        DEPTHWISE
    }

    public enum After {
        NOTHING,
        RELU,
        SILU;

        Gain gain() {
            return this == NOTHING ? Gain.LINEAR : Gain.RECTIFIED;
        }
    }

    /// A square convolution, padded so that stride 1 keeps the size, followed by batch normalisation.
    public record Convolution(int filters, int kernel, int stride, Groups groups, double epsilon, After after) {

        public void addTo(EagerSequential block) {
            int groupCount = groups == Groups.DEPTHWISE ? filters : 1;
            Conv2d convolution = Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(kernel, kernel))
                    .optStride(new Shape(stride, stride))
                    .optPadding(new Shape((kernel - 1) / 2, (kernel - 1) / 2))
                    .optGroups(groupCount)
                    .optBias(false)
                    .build();
            block.add(after.gain().of(convolution, groupCount));
            block.add(new BatchNormalisation(filters, epsilon));
            switch (after) {
                case NOTHING -> {}
                case RELU -> block.addSingleton(Activation::relu);
                case SILU -> block.addSingleton(Silu::of);
            }
        }
    }

    public static Block pointwise(int filters, Gain gain) {
        return gain.of(Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(1, 1))
                .optBias(true)
                .build());
    }

    /// All numbers of a sample in one row.
    public static Block flat() {
        return Blocks.batchFlattenBlock();
    }

    public static Block linear(int units, Gain gain) {
        return linear(units, gain, 1);
    }

    /// @param parts layers that are computed as one
    public static Block linear(int units, Gain gain, int parts) {
        return gain.of(Linear.builder().setUnits(units).build(), parts);
    }

    /// Layer normalisation over the last axis, with nothing to learn: mean 0 and variance 1 in each row.
    static NDArray normalised(NDArray x) {
        return normalised(x, Deviation.FREE);
    }

    /// The deviation that a normalisation divides by, for a gradient.
    enum Deviation {
        /// It changes with the input.
        FREE,
        /// It stays as it is, so that the normalisation is linear.
        HELD
    }

    static NDArray normalised(NDArray x, Deviation deviation) {
        NDArray centred = x.sub(x.mean(new int[] {-1}, true));
        NDArray divisor =
                centred.square().mean(new int[] {-1}, true).add(EPSILON).sqrt();
        return centred.div(
                switch (deviation) {
                    case FREE -> divisor;
                    case HELD -> divisor.stopGradient();
                });
    }

    public static NDArray apply(Block block, ParameterStore store, NDArray x, boolean training) {
        return block.forward(store, new NDList(x), training).head();
    }

    /// Lets go of what has been read; the backward pass keeps what it needs of it.
    ///
    /// @return `result`
    public static NDArray release(NDArray read, NDArray result) {
        read.close();
        return result;
    }
}
