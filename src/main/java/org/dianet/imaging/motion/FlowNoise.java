package org.dianet.imaging.motion;

import java.util.Arrays;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;

/// How surely a flow field is known at each pixel. Where a picture is flat, any displacement explains the difference
/// between two frames equally well, so that the flow there is the noise's.
///
/// By least squares a displacement along u has the standard error σ / √(Σ (∇I·u)²), the sum taken over a window and
/// less what noise adds to it; σ is the noise of a difference, measured where the picture is flattest (Barron, Fleet
/// and
/// Beauchemin, Performance of optical flow techniques, 1994, on confidence by gradients).
public final class FlowNoise {
    /// Displacements below so many standard errors are not separated from noise; from [#SURE] on they are.
    private static final double UNSURE = 2;
    private static final double SURE = 4;
    /// Values on either side of a pixel that its window holds.
    private static final int WINDOW = 4;
    /// Neighbours share their noise where a picture was compressed: of a window's values so many count as one.
    private static final double ALIKE = 9;
    private static final double FLATTEST = 0.25;
    /// The standard deviation of a normal distribution over the median of its absolute values.
    private static final double PER_MEDIAN = 1.4826;

    private FlowNoise() {}

    /// From 0, noise, to 1, known, for each pixel of `field`.
    ///
    /// @param from the frames between which `field` is the motion, of its size
    public static float[] known(FlowField field, Frame from, Frame to) {
        int width = field.width();
        int height = field.height();
        byte[] before = Resampler.resample(from, width, height, Colour.GREY);
        byte[] after = Resampler.resample(to, width, height, Colour.GREY);
        float[] across = new float[before.length];
        float[] down = new float[before.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                across[at] = (level(after, y * width + Math.min(width - 1, x + 1))
                                - level(after, y * width + Math.max(0, x - 1)))
                        / 2f;
                down[at] = (level(after, Math.min(height - 1, y + 1) * width + x)
                                - level(after, Math.max(0, y - 1) * width + x))
                        / 2f;
            }
        }
        float[] xx = window(product(across, across), width, height);
        float[] xy = window(product(across, down), width, height);
        float[] yy = window(product(down, down), width, height);
        double noise = noise(before, after, xx, yy);
        float[] known = new float[before.length];
        for (int i = 0; i < known.length; i++) {
            double u = field.dx()[i];
            double v = field.dy()[i];
            double length = field.magnitude(i);
            // (Σ (∇I·d)² = |d|² Σ (∇I·u)²: the ratio of a displacement to its error.
            double energy = u * u * xx[i] + 2 * u * v * xy[i] + v * v * yy[i];
            double values = (2 * WINDOW + 1) * (2 * WINDOW + 1);
            double told = Math.max(0, energy - length * length * noise * noise / 4) * values / ALIKE;
            double errors = noise == 0 ? (length == 0 ? 0 : SURE) : Math.sqrt(told) / noise;
            known[i] = (float) Math.clamp((errors - UNSURE) / (SURE - UNSURE), 0, 1);
        }
        return known;
    }

    private static int level(byte[] grey, int at) {
        return grey[at] & 0xff;
    }

    static float[] product(float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static float[] window(float[] values, int width, int height) {
        return BoxMean.of(values, width, height, WINDOW);
    }

    /// Standard deviation of the difference of two frames where the picture is flattest, so that motion adds little.
    private static double noise(byte[] before, byte[] after, float[] xx, float[] yy) {
        float[] slopes = new float[xx.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = xx[i] + yy[i];
        }
        float[] sorted = slopes.clone();
        Arrays.sort(sorted);
        float flat = sorted[(int) (FLATTEST * (sorted.length - 1))];
        int[] counts = new int[256];
        int all = 0;
        for (int i = 0; i < slopes.length; i++) {
            if (slopes[i] <= flat) {
                counts[Math.abs(level(before, i) - level(after, i))]++;
                all++;
            }
        }
        return PER_MEDIAN * median(counts, all);
    }

    /// Of whole numbers, each spread evenly around itself, so that it is finer than they are.
    private static double median(int[] counts, int all) {
        double below = 0;
        for (int value = 0; value < counts.length; value++) {
            if (below + counts[value] >= all / 2.0 && counts[value] > 0) {
                double share = (all / 2.0 - below) / counts[value];
                return value == 0 ? (counts[0] == all ? 0 : share / 2) : value - 0.5 + share;
            }
            below += counts[value];
        }
        return 0;
    }

    /// `field` without what cannot be separated from noise.
    public static FlowField quiet(FlowField field, Frame from, Frame to) {
        float[] known = known(field, from, to);
        return new FlowField(field.width(), field.height(), product(field.dx(), known), product(field.dy(), known));
    }
}
