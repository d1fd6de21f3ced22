package org.dianet.learning.djl.arithmetic;

import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Layout;

/// Whatever computes convolutions, one direction only.
interface ForwardEngine {

    /// Sums over channels of the output times a factor each, so that every value of the output has a share in the
    /// answer, which is short.
    ///
    /// @param factors one an output channel
    /// @param threads that share the work
    /// @return image, row, column
    float[] sums(Convolution shape, float[] input, float[] weights, float[] factors, Layout layout, int threads);
}
