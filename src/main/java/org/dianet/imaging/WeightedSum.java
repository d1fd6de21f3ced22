package org.dianet.imaging;

/// Pools a phase while its frames pass by once, so that a clip of any size needs memory for one image only.
public final class WeightedSum {
    private final double[] weights;
    private final int width;
    private final int height;
    private final int channels;
    private final double[] sum;
    private byte[] first = new byte[0];
    private int added;

    /// @param frames T, number of frames that will be added in time order
    public WeightedSum(PhaseKind kind, PoolingForm form, int frames, int width, int height, Colour colour) {
        this.weights = RankPooling.weights(form, kind, frames);
        this.width = width;
        this.height = height;
        this.channels = colour.channels();
        this.sum = new double[width * height * channels];
    }

    /// Adds the next frame.
    ///
    /// @param pixels `height · width · channels` unsigned bytes
    public void add(byte[] pixels) {
        if (pixels.length != sum.length) {
            throw new IllegalArgumentException(
                    "a frame of " + pixels.length + " values among frames of " + sum.length + " values");
        }
        if (added == 0) {
            first = pixels.clone();
        }
        double weight = weights[added++];
        for (int i = 0; i < sum.length; i++) {
            // as the weights sum to zero, what stands still is exactly zero this way
            sum[i] += weight * ((pixels[i] & 0xff) - (first[i] & 0xff));
        }
    }

    /// @throws IllegalStateException if frames are still missing
    public DynamicImage image() {
        if (added != weights.length) {
            throw new IllegalStateException(added + " of " + weights.length + " frames were added");
        }
        float[] values = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            values[i] = (float) sum[i];
        }
        return new DynamicImage(new FloatImage(width, height, channels, values), weights.length);
    }
}
