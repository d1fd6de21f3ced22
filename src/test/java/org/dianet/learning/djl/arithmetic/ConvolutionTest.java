package org.dianet.learning.djl.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Sums that fit on paper.
class ConvolutionTest {
    /// One image 3x3 of 1 to 9.
    private static final float[] NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    /// Of 1 to 9, so that every place of the kernel counts differently.
    private static final float[] KERNEL = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Test
    void outputIsTheSumUnderTheKernelWithZerosAround() {
        Convolution shape = new Convolution(1, 1, 1, 3, 1, 1, 3);
        assertEquals(285, shape.output(NINE, KERNEL, 4)); // 1*1 + 2*2 + ... + 9*9
        assertEquals(5 * 1 + 6 * 2 + 8 * 4 + 9 * 5, shape.output(NINE, KERNEL, 0)); // upper left corner
    }

    @Test
    void strideSkipsAndHalvesTheSide() {
        Convolution shape = new Convolution(1, 1, 1, 3, 2, 1, 3);
        assertEquals(2, shape.outputSide());
        assertEquals(5 * 1 + 6 * 2 + 8 * 4 + 9 * 5, shape.output(NINE, KERNEL, 3)); // lower right corner
    }

    @Test
    void aPointwiseConvolutionMixesChannels() {
        Convolution shape = new Convolution(2, 2, 3, 1, 1, 1, 1);
        float[] input = {1, 10, 100, 1000};
        float[] weights = {1, 2, 3, 4, 5, 6};
        double[] expected = {21, 43, 65, 2100, 4300, 6500};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], shape.output(input, weights, i));
        }
    }

    @Test
    void depthwiseKeepsChannelsApart() {
        Convolution shape = new Convolution(1, 2, 2, 1, 1, 2, 1);
        float[] input = {3, 5};
        float[] weights = {7, 11};
        assertEquals(21, shape.output(input, weights, 0));
        assertEquals(55, shape.output(input, weights, 1));
    }

    /// `sum(output * slope)` is linear in each input value, so that a step of 1 shows the derivative exactly.
    @Test
    void slopesAreWhatAStepOfOneChanges() {
        Convolution shape = new Convolution(2, 4, 6, 3, 2, 2, 5);
        float[] input = counted(shape.inputLength());
        float[] weights = counted(shape.weightLength());
        float[] slope = counted(shape.outputLength());
        for (int i = 0; i < input.length; i += 7) {
            float[] moved = input.clone();
            moved[i]++;
            assertEquals(
                    sum(shape, moved, weights, slope) - sum(shape, input, weights, slope),
                    shape.inputSlope(slope, weights, i));
        }
        for (int i = 0; i < weights.length; i += 5) {
            float[] moved = weights.clone();
            moved[i]++;
            assertEquals(
                    sum(shape, input, moved, slope) - sum(shape, input, weights, slope),
                    shape.weightSlope(slope, input, i));
        }
    }

    private static double sum(Convolution shape, float[] input, float[] weights, float[] slope) {
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            sum += shape.output(input, weights, i) * slope[i];
        }
        return sum;
    }

    /// Small whole numbers, whose sums are exact.
    private static float[] counted(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i * 7 % 11 - 5;
        }
        return values;
    }
}
