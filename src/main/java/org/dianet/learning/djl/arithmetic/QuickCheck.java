package org.dianet.learning.djl.arithmetic;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Layout;

/// What every process asks its engine, in hundredths of a second: a few convolutions forward, compared at some
/// places of each image they give. A convolution is linear in its weights, so a sum over its output channels is itself
/// the value of a convolution with one output channel, whose weights are sums: every channel has a share in a place,
/// and the exact values are few enough for code that has just been loaded. Places in between are left to the longer
/// check that chooses the setting.
final class QuickCheck {
    /// Numbers repeat after so many, a prime, so that no two rows, channels or images begin alike.
    private static final int PERIOD = 1021;

    /// Places compared of a result, at most: all of a short one, otherwise some of every part.
    private static final int PLACES = 48;

    private static final List<Layout> BOTH = List.of(Layout.CHANNELS_FIRST, Layout.CHANNELS_LAST);
    private static final List<Layout> LAST = List.of(Layout.CHANNELS_LAST);

    private QuickCheck() {}

    /// The first shape is tried in both layouts, the others in the one that images of this program have.
    ///
    /// @return the error, in words; empty if none
    static String fault(ForwardEngine engine, List<Convolution> shapes, List<Integer> threads) {
        float[] numbers = Convolution.random(PERIOD, 1, new SplittableRandom(1));
        for (Convolution shape : shapes) {
            float[] input = repeated(numbers, shape.inputLength(), 0);
            float[] weights = repeated(numbers, shape.weightLength(), PERIOD / 3);
            float[] factors = repeated(numbers, shape.outputs(), PERIOD / 2);
            float[] summed = summed(shape, weights, factors);
            Convolution one = shape.withOutputs(1);
            double[] exact = ConvolutionCheck.exact(one.outputLength(), PLACES, i -> one.output(input, summed, i));
            for (int count : threads) {
                for (Layout layout : shape.equals(shapes.getFirst()) ? BOTH : LAST) {
                    float[] found = engine.sums(shape, input, weights, factors, layout, count);
                    double error = ConvolutionCheck.error(exact, found);
                    if (!(error <= ConvolutionCheck.TOLERANCE)) {
                        return String.format(
                                Locale.ROOT,
                                "wrong by %.3g standard deviations: %s",
                                error,
                                ConvolutionCheck.where(shape, layout, count));
                    }
                }
            }
        }
        return "";
    }

    private static float[] repeated(float[] numbers, int length, int from) {
        float[] values = new float[length];
        int filled = Math.min(length, numbers.length - from);
        System.arraycopy(numbers, from, values, 0, filled);
        while (filled < length) {
            int next = Math.min(length - filled, numbers.length);
            System.arraycopy(numbers, 0, values, filled, next);
            filled += next;
        }
        return values;
    }

    /// The convolution with one output channel that gives the sums.
    private static float[] summed(Convolution shape, float[] weights, float[] factors) {
        int length = shape.weightLength() / shape.outputs();
        double[] sums = new double[length];
        for (int o = 0; o < shape.outputs(); o++) {
            for (int k = 0; k < length; k++) {
                sums[k] += (double) factors[o] * weights[o * length + k];
            }
        }
        float[] summed = new float[length];
        for (int k = 0; k < length; k++) {
            summed[k] = (float) sums[k];
        }
        return summed;
    }
}
