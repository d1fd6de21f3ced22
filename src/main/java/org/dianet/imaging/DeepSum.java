package org.dianet.imaging;

/// Pools frames of 16-bit values without rounding any. A pixel that is 0 in one of them was not measured there, as
/// depth cameras write it, and shows no change: a hole that comes and goes would outshine every face.
public final class DeepSum {
    private final double[] weights;
    private final double still;
    private final double[] sum;
    private final boolean[] hole;
    private final int width;
    private final int height;
    private char[] first = new char[0];
    private int added;

    /// @param weights of the frames in time order
    public DeepSum(double[] weights, int width, int height) {
        this.weights = weights.clone();
        this.still = RankPooling.total(weights);
        this.width = width;
        this.height = height;
        this.sum = new double[width * height];
        this.hole = new boolean[width * height];
    }

    /// Adds the next frame.
    ///
    /// @throws IllegalArgumentException if it is of another size
    public void add(DeepFrame frame) {
        if (frame.width() != width || frame.height() != height) {
            throw new IllegalArgumentException(
                    "a frame of " + frame.width() + "×" + frame.height() + " among frames of " + width + "×" + height);
        }
        if (added == 0) {
            first = frame.values().clone();
        }
        double weight = weights[added++];
        for (int i = 0; i < sum.length; i++) {
            char value = frame.values()[i];
            hole[i] |= value == 0;
            // as most weights sum to zero, what stands still is exactly zero this way
            sum[i] += weight * (value - first[i]);
        }
    }

    /// The image at another size, the same in each channel.
    ///
    /// @throws IllegalStateException if frames are still missing
    public DynamicImage image(int toWidth, int toHeight, Colour colour) {
        if (added != weights.length) {
            throw new IllegalStateException(added + " of " + weights.length + " frames were added");
        }
        double[] plane = new double[sum.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = hole[i] ? 0 : sum[i] + still * first[i];
        }
        double[] shrunk = new Resampler(width, height, toWidth, toHeight, Colour.GREY).apply(plane);
        int channels = colour.channels();
        float[] values = new float[shrunk.length * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) shrunk[i / channels];
        }
        return new DynamicImage(new FloatImage(toWidth, toHeight, channels, values), weights.length);
    }
}
