package org.dianet.learning.djl.arithmetic;

import java.util.random.RandomGenerator;

/// One convolution as networks contain it, without bias, and its exact result in 64-bit numbers by the textbook sum.
/// Arrays are laid out image, channel, row, column; weights are output channel, input channel of the group, row,
/// column.
///
/// @param batch images at a time
/// @param inputs channels of the input
/// @param outputs channels of the output
/// @param kernel side of the square kernel, odd; the input is padded with `kernel / 2` zeros on every side
/// @param groups `inputs` of them make it depthwise
/// @param side rows and columns of the input
record Convolution(int batch, int inputs, int outputs, int kernel, int stride, int groups, int side) {

    Convolution withOutputs(int count) {
        return new Convolution(batch, inputs, count, kernel, stride, groups, side);
    }

    int outputSide() {
        return (side + 2 * (kernel / 2) - kernel) / stride + 1;
    }

    private int groupInputs() {
        return inputs / groups;
    }

    int inputLength() {
        return batch * inputs * side * side;
    }

    int weightLength() {
        return outputs * groupInputs() * kernel * kernel;
    }

    int outputLength() {
        return batch * outputs * outputSide() * outputSide();
    }

    /// Numbers of mean 0, spread evenly, which are drawn fast.
    static float[] random(int length, double deviation, RandomGenerator random) {
        float scale = (float) (deviation * Math.sqrt(3) / Integer.MAX_VALUE);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = scale * random.nextInt();
        }
        return values;
    }

    /// Weights that keep the variance of the input.
    float[] weights(RandomGenerator random) {
        return random(weightLength(), Math.sqrt(1.0 / (groupInputs() * kernel * kernel)), random);
    }

    /// @param index into the output
    double output(float[] input, float[] weights, int index) {
        int column = index % outputSide();
        int row = index / outputSide() % outputSide();
        int channel = index / (outputSide() * outputSide()) % outputs;
        int image = index / (outputSide() * outputSide() * outputs);
        double sum = 0;
        for (int i = 0; i < groupInputs(); i++) {
            for (int kr = 0; kr < kernel; kr++) {
                for (int kc = 0; kc < kernel; kc++) {
                    sum += at(
                                    input,
                                    image,
                                    firstInput(channel) + i,
                                    row * stride + kr - kernel / 2,
                                    column * stride + kc - kernel / 2)
                            * weights[weight(channel, i, kr, kc)];
                }
            }
        }
        return sum;
    }

    /// The derivative of `sum(output * slope)` by one value of the input.
    ///
    /// @param slope of the output's shape
    /// @param index into the input
    double inputSlope(float[] slope, float[] weights, int index) {
        int column = index % side;
        int row = index / side % side;
        int channel = index / (side * side) % inputs;
        int image = index / (side * side * inputs);
        int group = channel / groupInputs();
        double sum = 0;
        for (int o = group * (outputs / groups); o < (group + 1) * (outputs / groups); o++) {
            for (int kr = 0; kr < kernel; kr++) {
                for (int kc = 0; kc < kernel; kc++) {
                    int r = row + kernel / 2 - kr;
                    int c = column + kernel / 2 - kc;
                    if (r >= 0
                            && c >= 0
                            && r % stride == 0
                            && c % stride == 0
                            && r / stride < outputSide()
                            && c / stride < outputSide()) {
                        sum += (double) slope[
                                        ((image * outputs + o) * outputSide() + r / stride) * outputSide() + c / stride]
                                * weights[weight(o, channel % groupInputs(), kr, kc)];
                    }
                }
            }
        }
        return sum;
    }

    /// The derivative of `sum(output * slope)` by one weight.
    ///
    /// @param index into the weights
    double weightSlope(float[] slope, float[] input, int index) {
        int kc = index % kernel;
        int kr = index / kernel % kernel;
        int i = index / (kernel * kernel) % groupInputs();
        int o = index / (kernel * kernel * groupInputs());
        double sum = 0;
        for (int image = 0; image < batch; image++) {
            for (int r = 0; r < outputSide(); r++) {
                for (int c = 0; c < outputSide(); c++) {
                    sum += slope[((image * outputs + o) * outputSide() + r) * outputSide() + c]
                            * at(
                                    input,
                                    image,
                                    firstInput(o) + i,
                                    r * stride + kr - kernel / 2,
                                    c * stride + kc - kernel / 2);
                }
            }
        }
        return sum;
    }

    private int firstInput(int output) {
        return output / (outputs / groups) * groupInputs();
    }

    private int weight(int output, int input, int row, int column) {
        return ((output * groupInputs() + input) * kernel + row) * kernel + column;
    }

    private double at(float[] input, int image, int channel, int row, int column) {
        return row < 0 || column < 0 || row >= side || column >= side
                ? 0
                : input[((image * inputs + channel) * side + row) * side + column];
    }

    @Override
    public String toString() {
        String kind = groups == inputs && groups > 1 ? "depthwise " : "";
        return kind + kernel + "x" + kernel + (stride > 1 ? " stride " + stride : "") + ", " + inputs + " to " + outputs
                + " channels, " + side + "x" + side + ", batch " + batch;
    }
}
