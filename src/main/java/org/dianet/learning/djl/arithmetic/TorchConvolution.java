package org.dianet.learning.djl.arithmetic;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;

/// PyTorch's convolutions on the processor.
final class TorchConvolution implements ConvolutionEngine, ForwardEngine {
    private final Engine engine;

    TorchConvolution(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Result compute(
            Convolution shape, float[] input, float[] weights, float[] slope, Layout layout, int threads) {
        int threadsBefore = JniUtils.getNumThreads();
        boolean gradientsBefore = JniUtils.isGradMode();
        JniUtils.setNumThreads(threads);
        JniUtils.setGradMode(false);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine.getEngineName())) {
            int groupInputs = shape.inputs() / shape.groups();
            NDArray x = laid(manager, input, layout, shape.batch(), shape.inputs(), shape.side());
            NDArray w = laid(manager, weights, layout, shape.outputs(), groupInputs, shape.kernel());
            NDArray g = laid(manager, slope, layout, shape.batch(), shape.outputs(), shape.outputSide());
            x.setRequiresGradient(true);
            w.setRequiresGradient(true);
            JniUtils.setGradMode(true);
            try (GradientCollector collector = engine.newGradientCollector()) {
                long start = System.nanoTime();
                NDArray y = convolve(shape, x, w);
                collector.backward(y.mul(g).sum());
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Result(
                        y.toFloatArray(),
                        x.getGradient().toFloatArray(),
                        w.getGradient().toFloatArray(),
                        seconds);
            }
        } finally {
            JniUtils.setGradMode(gradientsBefore);
            JniUtils.setNumThreads(threadsBefore);
        }
    }

    @Override
    public float[] sums(
            Convolution shape, float[] input, float[] weights, float[] factors, Layout layout, int threads) {
        int threadsBefore = JniUtils.getNumThreads();
        boolean gradientsBefore = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        // One thread for all but the convolution: each piece of work that two share ends with one waiting for the
        // other, which takes long on a busy machine.
        JniUtils.setNumThreads(1);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine.getEngineName())) {
            NDArray x = moved(manager, input, layout, shape.batch(), shape.inputs(), shape.side());
            NDArray w =
                    moved(manager, weights, layout, shape.outputs(), shape.inputs() / shape.groups(), shape.kernel());
            NDArray f = manager.create(factors, new Shape(1, shape.outputs(), 1, 1));
            JniUtils.setNumThreads(threads);
            NDArray y = convolve(shape, x, w);
            JniUtils.setNumThreads(1);
            return y.mul(f).sum(new int[] {1}).toFloatArray();
        } finally {
            JniUtils.setGradMode(gradientsBefore);
            JniUtils.setNumThreads(threadsBefore);
        }
    }

    /// The same as [#laid], moved by the engine: loops of Java are slow in a program that has just begun.
    private static NDArray moved(NDManager manager, float[] values, Layout layout, int images, int channels, int side) {
        NDArray first =
                manager.create(values, new Shape(images, channels, side, side)).duplicate();
        return layout == Layout.CHANNELS_FIRST
                ? first
                : first.transpose(0, 2, 3, 1)
                        .reshape(-1)
                        .reshape(images, side, side, channels)
                        .transpose(0, 3, 1, 2);
    }

    private static NDArray convolve(Convolution shape, NDArray x, NDArray w) {
        Shape stride = new Shape(shape.stride(), shape.stride());
        Shape padding = new Shape(shape.kernel() / 2, shape.kernel() / 2);
        return Conv2d.conv2d(x, w, null, stride, padding, new Shape(1, 1), shape.groups())
                .head();
    }

    /// An array of squares that owns its memory: the engine only borrows that of Java's values.
    private static NDArray laid(NDManager manager, float[] values, Layout layout, int images, int channels, int side) {
        if (layout == Layout.CHANNELS_FIRST) {
            return manager.create(values, new Shape(images, channels, side, side))
                    .duplicate();
        }
        float[] pixels = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = i % (side * side);
            int channel = i / (side * side) % channels;
            int image = i / (side * side * channels);
            pixels[(image * side * side + place) * channels + channel] = values[i];
        }
        return manager.create(pixels, new Shape(images, side, side, channels))
                .duplicate()
                .transpose(0, 3, 1, 2);
    }
}
