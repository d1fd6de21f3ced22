package org.dianet.imaging;

/// Warps frames of one size by one similarity transform. Every target pixel is interpolated bilinearly; where the
/// transform shrinks, it is the mean of as many places as the area it covers needs. What lies outside the source is
/// its nearest border pixel. The same input gives the same bytes on every machine.
///
/// Where each target pixel reads is worked out once, so that the frames of a clip cost only the reading.
public final class Aligner {
    private static final int MOST_PLACES = 8;
    /// A channel takes 21 of a long's bits, which holds 255 times all weights of a pixel.
    private static final int WEIGHT_BITS = 12;
    private static final int CHANNEL_BITS = 21;
    /// Places are distinguished to a 65536th of a pixel.
    private static final int STEP_BITS = 16;

    private static final double STEPS = 1 << STEP_BITS;
    private static final long HALF = 1 << (STEP_BITS - 1);
    private static final long ROUNDING = spread(0x010101) << (WEIGHT_BITS - 1);

    private final int sourceWidth;
    private final int sourceHeight;
    private final int width;
    private final int height;
    private final int lastColumn;
    private final int lastRow;
    private final int places;
    private final int unit;
    private final int[] first;
    private final long[] weights;

    /// @param transform from source to target pixels
    public Aligner(Similarity transform, int sourceWidth, int sourceHeight, int width, int height) {
        this.sourceWidth = sourceWidth;
        this.sourceHeight = sourceHeight;
        this.width = width;
        this.height = height;
        this.lastColumn = Math.max(0, sourceWidth - 2);
        this.lastRow = Math.max(0, sourceHeight - 2);
        this.places = placesAcross(1 / transform.scale());
        this.unit = (1 << WEIGHT_BITS) / (places * places);
        this.first = new int[width * height * places * places];
        this.weights = new long[first.length];
        plan(transform.inverse());
    }

    /// Places to read along either axis of a target pixel that covers this many source pixels; a power of two, so that
    /// the weights divide evenly.
    private static int placesAcross(double covered) {
        int count = 1;
        while (count < covered - 0.1 && count < MOST_PLACES) {
            count *= 2;
        }
        return count;
    }

    private void plan(Similarity back) {
        double[] across = steps(width);
        double[] down = steps(height);
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int j = 0; j < places; j++) {
                    double v = down[y * places + j];
                    double left = back.tx() - back.b() * v - 0.5;
                    double top = back.ty() + back.a() * v - 0.5;
                    for (int i = 0; i < places; i++) {
                        double u = across[x * places + i];
                        plan(at++, left + back.a() * u, top + back.b() * u);
                    }
                }
            }
        }
    }

    /// Where along an axis the target is read, in target pixels.
    private double[] steps(int length) {
        double[] steps = new double[length * places];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (i + 0.5) / places;
        }
        return steps;
    }

    /// In whole numbers of [#STEPS], which are quicker than fractions: a plan is most of what aligning one frame
    /// takes.
    private void plan(int at, double x, double y) {
        long u = Math.clamp((long) (x * STEPS + 0.5), 0, (sourceWidth - 1L) << STEP_BITS);
        long v = Math.clamp((long) (y * STEPS + 0.5), 0, (sourceHeight - 1L) << STEP_BITS);
        int column = Math.min((int) (u >> STEP_BITS), lastColumn);
        int row = Math.min((int) (v >> STEP_BITS), lastRow);
        long right = u - ((long) column << STEP_BITS);
        long below = v - ((long) row << STEP_BITS);
        // Shares of the four pixels around the place, rounded so that they always sum to the unit.
        long lower = (unit * below + HALF) >> STEP_BITS;
        long upper = unit - lower;
        long b = (upper * right + HALF) >> STEP_BITS;
        long d = (lower * right + HALF) >> STEP_BITS;
        first[at] = row * sourceWidth + column;
        weights[at] = ((upper - b) << 16 | b) << 32 | ((lower - d) << 16 | d);
    }

    /// One frame, aligned.
    ///
    /// @throws IllegalArgumentException if the frame is not of the size this aligner was made for
    public Frame apply(Frame frame) {
        if (frame.width() != sourceWidth || frame.height() != sourceHeight) {
            throw new IllegalArgumentException("a frame of " + frame.width() + "×" + frame.height()
                    + " among frames of " + sourceWidth + "×" + sourceHeight);
        }
        int[] target = new int[width * height];
        int perPixel = places * places;
        for (int i = 0; i < target.length; i++) {
            long sum = ROUNDING;
            for (int k = i * perPixel; k < (i + 1) * perPixel; k++) {
                sum += read(frame.argb(), first[k], weights[k]);
            }
            target[i] = packed(sum);
        }
        return new Frame(width, height, target);
    }

    private long read(int[] argb, int at, long weight) {
        int right = sourceWidth > 1 ? 1 : 0;
        int below = sourceHeight > 1 ? sourceWidth : 0;
        return spread(argb[at]) * (weight >>> 48)
                + spread(argb[at + right]) * (weight >>> 32 & 0xffff)
                + spread(argb[at + below]) * (weight >>> 16 & 0xffff)
                + spread(argb[at + below + right]) * (weight & 0xffff);
    }

    /// Red, green and blue with room above each.
    private static long spread(int argb) {
        return (argb & 0xff0000L) << (2 * CHANNEL_BITS - 16) | (argb & 0xff00L) << (CHANNEL_BITS - 8) | (argb & 0xffL);
    }

    private static int packed(long sum) {
        int red = (int) (sum >>> (2 * CHANNEL_BITS + WEIGHT_BITS)) & 0xff;
        int green = (int) (sum >>> (CHANNEL_BITS + WEIGHT_BITS)) & 0xff;
        int blue = (int) (sum >>> WEIGHT_BITS) & 0xff;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
