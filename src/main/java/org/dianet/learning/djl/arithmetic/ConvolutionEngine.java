package org.dianet.learning.djl.arithmetic;

/// Whatever computes convolutions with their derivatives.
interface ConvolutionEngine {
    /// Results laid out as [Convolution] says, whatever the layout within.
    ///
    /// @param output of the convolution
    /// @param inputSlope derivative of `sum(output * slope)` by the input
    /// @param weightSlope derivative of `sum(output * slope)` by the weights
    /// @param seconds that both directions took
    record Result(float[] output, float[] inputSlope, float[] weightSlope, double seconds) {}

    /// How a picture lies in memory.
    enum Layout {
        CHANNELS_FIRST,
        CHANNELS_LAST
    }

    /// @param threads that share the work
    Result compute(Convolution shape, float[] input, float[] weights, float[] slope, Layout layout, int threads);
}
