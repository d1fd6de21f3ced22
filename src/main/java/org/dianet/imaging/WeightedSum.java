package org.dianet.imaging;

import java.util.Arrays;

/// Pools a phase while its frames pass by once, so that a clip of any size needs memory for one image only.
public final class WeightedSum {
    private static final double WHITE = 255;

    private final double[] weights;
    private final int width;
    private final int height;
    private final int channels;
    /// Where the weights are whole and sums fit, as linear ones do; it is faster.
    private final int[] whole;
    private final double[] sum;
    private final int size;
    /// What stands still counts this often: nothing, unless the weights leave it in.
    private final double still;
    private byte[] first = new byte[0];
    private int added;

    /// @param frames T, number of frames that will be added in time order
    public WeightedSum(PhaseKind kind, PoolingForm form, int frames, int width, int height, Colour colour) {
        this(RankPooling.weights(form, kind, frames), width, height, colour);
    }

    /// @param weights of the frames in time order
    public WeightedSum(double[] weights, int width, int height, Colour colour) {
        this.weights = weights.clone();
        this.still = RankPooling.total(weights);
        this.width = width;
        this.height = height;
        this.channels = colour.channels();
        boolean fits = Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight))
                && Arrays.stream(weights).map(Math::abs).sum() * WHITE < Integer.MAX_VALUE;
        this.size = width * height * channels;
        this.whole = new int[fits ? size : 0];
        this.sum = new double[fits ? 0 : size];
    }

    /// Adds the next frame.
    ///
    /// @param pixels `height · width · channels` unsigned bytes
    public void add(byte[] pixels) {
        if (pixels.length != size) {
            throw new IllegalArgumentException(
                    "a frame of " + pixels.length + " values among frames of " + size + " values");
        }
        if (added == 0) {
            first = pixels.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] = still * (first[i] & 0xff);
            }
        }
        double weight = weights[added++];
        addWhole(pixels, (int) weight);
        for (int i = 0; i < sum.length; i++) {
            // as most weights sum to zero, what stands still is exactly zero this way
            sum[i] += weight * ((pixels[i] & 0xff) - (first[i] & 0xff));
        }
    }

    private void addWhole(byte[] pixels, int weight) {
        for (int i = 0; i < whole.length; i++) {
            whole[i] += weight * (pixels[i] & 0xff);
        }
    }

    /// @throws IllegalStateException if frames are still missing
    public DynamicImage image() {
        if (added != weights.length) {
            throw new IllegalStateException(added + " of " + weights.length + " frames were added");
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = whole.length > 0 ? whole[i] : (float) sum[i];
        }
        return new DynamicImage(new FloatImage(width, height, channels, values), weights.length);
    }
}
