package org.dianet.imaging;

import java.util.Arrays;

/// A dynamic image: the weighted sum of a phase's frames by rank pooling.
/// See method.md 1.4.
///
/// @param sum the plain weighted sum `[height, width, channels]`, in grey levels times weights
/// @param frames T, the number of frames pooled
/// @param gain what the sum is divided by for grey levels of change
public record DynamicImage(FloatImage sum, int frames, double gain) {
    private static final double SHOWN_SHARE = 0.995;
    private static final double NOISE_FACTOR = 8;
    private static final double SMALLEST_SCALE = 1;
    private static final float STILL = 0.5f;

    /// @throws IllegalArgumentException if `frames` is less than 1
    public DynamicImage {
        if (frames < 1) {
            throw new IllegalArgumentException("a dynamic image of " + frames + " frames");
        }
    }

    /// A sum by rank pooling.
    public DynamicImage(FloatImage sum, int frames) {
        this(sum, frames, gain(frames));
    }

    /// Values that are no weighted sum and stand in their own unit, such as a difference or a flow: like a sum over two
    /// frames, the last minus the first, whose gain is 1.
    public static DynamicImage ofValues(FloatImage values) {
        return new DynamicImage(values, 2);
    }

    /// Whether there is nothing to see: a single frame, or frames that are all alike.
    public boolean zeroMotion() {
        if (frames == 1) {
            return true;
        }
        for (float v : sum.values()) {
            if (v != 0) {
                return false;
            }
        }
        return true;
    }

    /// T(T+1)/6: the linear form's weighted sum for a ramp of one grey level from the first frame to the last. Dividing
    /// by it gives grey levels of change, whatever the length of the phase.
    static double gain(int frames) {
        return frames * (frames + 1.0) / 6;
    }

    /// The image for a network or the screen: 0..1 with 0.5 for zero motion, or the sum itself for
    /// [Normalisation#NONE].
    ///
    /// @param scale grey levels of change that become 0 or 1; only [Normalisation#FIXED] looks at it
    /// @throws IllegalArgumentException if a scale is needed and not positive
    public FloatImage normalised(Normalisation normalisation, double scale) {
        return switch (normalisation) {
            case NONE -> sum;
            case MINMAX -> stretched();
            case FIXED -> scaled(scale);
        };
    }

    /// The value that zero motion has in [#normalised].
    public float zero(Normalisation normalisation) {
        return switch (normalisation) {
            case NONE -> 0;
            case FIXED -> STILL;
            case MINMAX -> {
                Range range = range();
                yield range.flat() ? STILL : (float) (-range.low() / range.length());
            }
        };
    }

    private record Range(float low, float high, boolean flat) {
        double length() {
            return (double) high - low;
        }
    }

    private Range range() {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float v : sum.values()) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return new Range(low, high, frames == 1 || high == low);
    }

    private FloatImage stretched() {
        Range range = range();
        float[] values = new float[sum.values().length];
        if (range.flat()) {
            Arrays.fill(values, STILL);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((sum.values()[i] - range.low()) / range.length());
            }
        }
        return new FloatImage(sum.width(), sum.height(), sum.channels(), values);
    }

    private FloatImage scaled(double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("the scale " + scale + " of a dynamic image is not positive");
        }
        float factor = (float) (0.5 / (gain() * scale));
        float[] values = new float[sum.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(0.5f + factor * sum.values()[i], 0f, 1f);
        }
        return new FloatImage(sum.width(), sum.height(), sum.channels(), values);
    }

    /// One scale in grey levels of change to show images side by side with [Normalisation#FIXED]: their 99.5th
    /// percentile of |dₙ|, but at least eight times the median and at least one grey level. Pure noise, whose
    /// percentile is about four times its median, thus never fills the contrast.
    public static double commonScale(DynamicImage... images) {
        MagnitudeHistogram magnitudeHistogram = MagnitudeHistogram.of(images);
        return Math.max(
                SMALLEST_SCALE,
                Math.max(magnitudeHistogram.quantile(SHOWN_SHARE), NOISE_FACTOR * magnitudeHistogram.quantile(0.5)));
    }
}
