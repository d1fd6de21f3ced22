package org.dianet.learning.djl.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Layout;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Result;
import org.junit.jupiter.api.Test;

/// Wrong engines of every kind are caught, and a right one is not.
class ConvolutionCheckTest {
    private static final List<Convolution> SHAPES =
            List.of(new Convolution(2, 8, 16, 1, 1, 1, 6), new Convolution(2, 6, 6, 3, 2, 6, 8));

    private static ConvolutionCheck.Outcome check(ConvolutionEngine engine) {
        return new ConvolutionCheck(engine, 2000).run(SHAPES, List.of(1, 2), 1);
    }

    /// Computes as the definition says, in 32-bit numbers.
    private static Result right(Convolution shape, float[] input, float[] weights, float[] slope) {
        float[] output = new float[shape.outputLength()];
        float[] inputSlope = new float[shape.inputLength()];
        float[] weightSlope = new float[shape.weightLength()];
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) shape.output(input, weights, i);
        }
        for (int i = 0; i < inputSlope.length; i++) {
            inputSlope[i] = (float) shape.inputSlope(slope, weights, i);
        }
        for (int i = 0; i < weightSlope.length; i++) {
            weightSlope[i] = (float) shape.weightSlope(slope, input, i);
        }
        return new Result(output, inputSlope, weightSlope, 0.25);
    }

    @Test
    void aRightEnginePasses() {
        ConvolutionCheck.Outcome outcome = check((s, x, w, g, _, _) -> right(s, x, w, g));
        assertTrue(outcome.right(), outcome.text());
        assertTrue(outcome.error() < 1e-5, outcome.text());
        // Two shapes, timed in one layout on one thread.
        assertEquals(0.5, outcome.seconds());
    }

    @Test
    void blocksOfZerosAreCaught() {
        assertFalse(check((s, x, w, g, _, _) -> {
                    Result result = right(s, x, w, g);
                    java.util.Arrays.fill(result.output(), 0, result.output().length / 8, 0f);
                    return result;
                })
                .right());
    }

    @Test
    void aWrongGradientIsCaughtThoughTheOutputIsRight() {
        for (int which : new int[] {0, 1}) {
            assertFalse(check((s, x, w, g, _, _) -> {
                        Result result = right(s, x, w, g);
                        float[] wrong = which == 0 ? result.inputSlope() : result.weightSlope();
                        wrong[0] += 2;
                        return result;
                    })
                    .right());
        }
    }

    @Test
    void whatGoesWrongInOneLayoutOrWithTwoThreadsOnlyIsCaughtAndNamed() {
        ConvolutionCheck.Outcome outcome = check((s, x, w, g, layout, threads) -> {
            Result result = right(s, x, w, g);
            if (layout == Layout.CHANNELS_LAST && threads == 2 && s.kernel() == 1) {
                result.output()[5] += 3;
            }
            return result;
        });
        assertFalse(outcome.right());
        assertTrue(
                outcome.where().equals("1x1, 8 to 16 channels, 6x6, batch 2, channels last, 2 threads"),
                outcome.where());
    }

    @Test
    void whatIsNoNumberIsWrong() {
        assertFalse(check((s, x, w, g, _, _) -> {
                    Result result = right(s, x, w, g);
                    result.output()[0] = Float.NaN;
                    return result;
                })
                .right());
    }

    @Test
    void numbersOfHalfTheBitsAreWrong() {
        assertFalse(check((s, x, w, g, _, _) -> {
                    Result result = right(s, x, w, g);
                    float[] output = result.output();
                    for (int i = 0; i < output.length; i++) {
                        output[i] = Float.intBitsToFloat(Float.floatToRawIntBits(output[i]) & 0xFFFF0000);
                    }
                    return result;
                })
                .right());
    }

    @Test
    void everyShapeIsCompared() {
        for (Convolution shape : Shapes.all()) {
            assertEquals(0, shape.inputs() % shape.groups());
            assertEquals(0, shape.outputs() % shape.groups());
            assertTrue(shape.outputSide() > 0);
        }
        // Each kind that the engine has code of its own for, at the batches at which it chooses between them.
        for (int batch : new int[] {1, 2, 8}) {
            assertTrue(any(batch, s -> s.kernel() == 1));
            assertTrue(any(batch, s -> s.kernel() == 3 && s.stride() == 2 && s.groups() == 1));
            assertTrue(any(batch, s -> s.kernel() == 3 && s.stride() == 1 && s.groups() == 1));
            assertTrue(any(batch, s -> s.groups() == s.inputs()));
            assertTrue(any(batch, s -> s.side() <= 3));
            assertTrue(any(batch, s -> s.side() >= 48));
        }
    }

    private static boolean any(int batch, java.util.function.Predicate<Convolution> kind) {
        return Shapes.all().stream().anyMatch(shape -> shape.batch() == batch && kind.test(shape));
    }
}
