package org.dianet.learning.djl.arithmetic;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Layout;
import org.dianet.learning.djl.arithmetic.ConvolutionEngine.Result;
import org.dianet.model.Words;

/// Compares an engine's convolutions, forward and backward, with the exact ones. A wrong one is off by as much as its
/// values are large; a right one by less than a hundred-thousandth of that.
final class ConvolutionCheck {
    /// Error that is too large, in standard deviations of the exact values.
    static final double TOLERANCE = 1e-3;

    /// A step that is prime to the usual numbers of channels and columns meets them all.
    private static final int STRIDE = 1009;

    private final ConvolutionEngine engine;
    private final int samples;

    /// @param samples values compared of every result, at most
    ConvolutionCheck(ConvolutionEngine engine, int samples) {
        this.engine = engine;
        this.samples = samples;
    }

    /// @param error the largest, in standard deviations of the exact values
    /// @param where of it
    /// @param seconds the engine took for the convolutions that are timed
    record Outcome(double error, String where, double seconds) {
        private Outcome and(Outcome next, boolean timed) {
            Outcome worse = next.error() > error ? next : this;
            return new Outcome(worse.error(), worse.where(), seconds + (timed ? next.seconds() : 0));
        }

        boolean right() {
            return error <= TOLERANCE;
        }

        String text() {
            return right()
                    ? "right"
                    : String.format(Locale.ROOT, "wrong by %.3g standard deviations: %s", error, where);
        }
    }

    /// @param threads numbers of threads to try each shape with
    /// @param repeats of those that are timed, the fastest of which counts: images side by side on one thread,
    /// which other work on the machine disturbs least
    Outcome run(List<Convolution> shapes, List<Integer> threads, int repeats) {
        Outcome all = new Outcome(0, "", 0);
        SplittableRandom random = new SplittableRandom(1);
        for (Convolution shape : shapes) {
            Trial trial = new Trial(shape, random);
            for (int count : threads) {
                for (Layout layout : Layout.values()) {
                    boolean timed = count == 1 && layout == Layout.CHANNELS_LAST;
                    all = all.and(trial.run(layout, count, timed ? repeats : 1), timed);
                }
            }
        }
        return all;
    }

    /// One shape with its numbers and what must come of them.
    private final class Trial {
        private final Convolution shape;
        private final float[] input;
        private final float[] weights;
        private final float[] slope;
        private final double[] output;
        private final double[] inputSlope;
        private final double[] weightSlope;

        Trial(Convolution shape, SplittableRandom random) {
            this.shape = shape;
            input = Convolution.random(shape.inputLength(), 1, random);
            weights = shape.weights(random);
            slope = Convolution.random(shape.outputLength(), 1, random);
            output = exact(shape.outputLength(), i -> shape.output(input, weights, i));
            inputSlope = exact(shape.inputLength(), i -> shape.inputSlope(slope, weights, i));
            weightSlope = exact(shape.weightLength(), i -> shape.weightSlope(slope, input, i));
        }

        Outcome run(Layout layout, int threads, int repeats) {
            double worst = 0;
            double fastest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < repeats; i++) {
                Result result = engine.compute(shape, input, weights, slope, layout, threads);
                fastest = Math.min(fastest, result.seconds());
                worst = Math.max(worst, error(output, result.output()));
                worst = Math.max(worst, error(inputSlope, result.inputSlope()));
                worst = Math.max(worst, error(weightSlope, result.weightSlope()));
            }
            return new Outcome(worst, where(shape, layout, threads), fastest);
        }
    }

    static String where(Convolution shape, Layout layout, int threads) {
        return shape + ", " + (layout == Layout.CHANNELS_LAST ? "channels last" : "channels first") + ", "
                + Words.count(threads, "thread");
    }

    private double[] exact(int length, IntToDoubleFunction value) {
        return exact(length, samples, value);
    }

    /// @param samples values at most, of all parts of the array
    /// @param value by its index
    static double[] exact(int length, int samples, IntToDoubleFunction value) {
        int count = Math.min(length, samples);
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = value.applyAsDouble(place(k, length, samples));
        }
        return values;
    }

    /// Which value of an array is the `k`-th that is compared: all of a short one, otherwise some of every
    /// part.
    private static int place(int k, int length, int samples) {
        return length <= samples ? k : (int) ((long) k * STRIDE % length);
    }

    /// The largest error, in standard deviations.
    ///
    /// @param exact what [#exact] gave
    static double error(double[] exact, float[] computed) {
        double squares = 0;
        double largest = 0;
        for (int k = 0; k < exact.length; k++) {
            squares += exact[k] * exact[k];
            double error = Math.abs(exact[k] - computed[place(k, computed.length, exact.length)]);
            // An error that is not a number is the largest.
            largest = largest >= error ? largest : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        }
        return largest / Math.sqrt(squares / exact.length);
    }
}
