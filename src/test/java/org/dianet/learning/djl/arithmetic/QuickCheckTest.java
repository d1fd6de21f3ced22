package org.dianet.learning.djl.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Layout;
import org.junit.jupiter.api.Test;

/// Wrong engines of every kind are caught by the short check, and a right one is not.
class QuickCheckTest {
    private static final List<Convolution> SHAPES = List.of(
            new Convolution(1, 16, 32, 1, 1, 1, 3),
            new Convolution(8, 8, 16, 1, 1, 1, 4),
            new Convolution(2, 3, 6, 3, 2, 1, 8));

    /// An engine by the definition, whose whole output may be spoilt before it is summed.
    private static ForwardEngine engine(Consumer<float[]> spoilt) {
        return (shape, input, weights, factors, _, _) -> {
            float[] output = new float[shape.outputLength()];
            for (int i = 0; i < output.length; i++) {
                output[i] = (float) shape.output(input, weights, i);
            }
            spoilt.accept(output);
            int places = shape.outputSide() * shape.outputSide();
            float[] sums = new float[shape.batch() * places];
            for (int i = 0; i < output.length; i++) {
                int channel = i / places % shape.outputs();
                int image = i / places / shape.outputs();
                sums[image * places + i % places] += output[i] * factors[channel];
            }
            return sums;
        };
    }

    private static String fault(ForwardEngine engine) {
        return QuickCheck.fault(engine, SHAPES, List.of(1, 2));
    }

    @Test
    void aRightEnginePasses() {
        assertEquals("", fault(engine(_ -> {})));
    }

    @Test
    void aFewWrongChannelsOfOnePlaceAreCaught() {
        assertFalse(fault(engine(output -> output[output.length - 1] += 2)).isEmpty());
        assertFalse(fault(engine(output -> Arrays.fill(output, 0, output.length / 8, 0f)))
                .isEmpty());
    }

    /// As seen on one kind of processor: every value off by as much as values are large.
    @Test
    void noiseOfTheSizeOfTheValuesIsCaughtAndNamed() {
        SplittableRandom random = new SplittableRandom(4);
        String fault = fault(engine(output -> {
            for (int i = 0; i < output.length; i++) {
                output[i] += (float) (5 * (random.nextDouble() - 0.5));
            }
        }));
        assertTrue(
                fault.endsWith("standard deviations: 1x1, 16 to 32 channels, 3x3, batch 1, channels first, 1 thread"),
                fault);
    }

    @Test
    void channelsThatChangedPlacesAreCaught() {
        assertFalse(fault(engine(output -> {
                    int half = output.length / 2;
                    float[] first = Arrays.copyOf(output, half);
                    System.arraycopy(output, half, output, 0, half);
                    System.arraycopy(first, 0, output, half, half);
                }))
                .isEmpty());
    }

    @Test
    void whatGoesWrongInOneLayoutAndWithTwoThreadsOnlyIsCaughtAndNamed() {
        ForwardEngine right = engine(_ -> {});
        String fault = fault((shape, input, weights, factors, layout, threads) -> {
            float[] sums = right.sums(shape, input, weights, factors, layout, threads);
            if (shape.batch() == 8 && layout == Layout.CHANNELS_LAST && threads == 2) {
                sums[0] *= 1.5f;
            }
            return sums;
        });
        assertTrue(fault.endsWith("1x1, 8 to 16 channels, 4x4, batch 8, channels last, 2 threads"), fault);
    }

    @Test
    void numbersOfHalfTheBitsAndWhatIsNoNumberAreWrong() {
        assertFalse(fault(engine(output -> {
                    for (int i = 0; i < output.length; i++) {
                        output[i] = Float.intBitsToFloat(Float.floatToRawIntBits(output[i]) & 0xFFFF0000);
                    }
                }))
                .isEmpty());
        assertFalse(fault(engine(output -> output[0] = Float.NaN)).isEmpty());
    }

    /// The shapes at which a processor was seen to go wrong: one image and a batch, pointwise and not.
    @Test
    void theFewShapesAreThoseThatWereSeenToGoWrong() {
        List<Convolution> few = Shapes.few();
        assertTrue(few.stream().anyMatch(s -> s.batch() == 1 && s.kernel() == 1));
        assertTrue(few.stream().anyMatch(s -> s.batch() == 8 && s.kernel() == 1));
        assertTrue(few.stream().anyMatch(s -> s.kernel() == 3));
        assertTrue(few.stream().allMatch(s -> s.groups() == 1), "sums over channels need one group");
    }
}
