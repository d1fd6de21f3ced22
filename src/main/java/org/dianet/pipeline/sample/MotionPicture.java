package org.dianet.pipeline.sample;

import java.util.Arrays;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;

/// One image of a clip on its way to a network.
public sealed interface MotionPicture {

    /// A dynamic image whose scale is known only once the training side is.
    record Pooled(DynamicImage image) implements MotionPicture {}

    /// An image that needs nothing more.
    record Ready(FloatImage image) implements MotionPicture {}

    /// @param scale grey levels of change that become 0 or 1
    default FloatImage scaled(double scale) {
        return switch (this) {
            case Pooled pooled -> pooled.image().normalised(Normalisation.FIXED, scale);
            case Ready ready -> ready.image();
        };
    }

    /// How far every value is from that of no motion: zero itself for a sum, the middle value of each channel for an
    /// image whose zero is not known.
    default FloatImage motion() {
        return switch (this) {
            case Pooled pooled -> pooled.image().sum();
            case Ready(FloatImage image) -> fromTheMiddle(image);
        };
    }

    private static FloatImage fromTheMiddle(FloatImage image) {
        float[] values = image.values().clone();
        int pixels = image.width() * image.height();
        for (int channel = 0; channel < image.channels(); channel++) {
            float[] sorted = new float[pixels];
            for (int i = 0; i < pixels; i++) {
                sorted[i] = values[i * image.channels() + channel];
            }
            Arrays.sort(sorted);
            for (int i = 0; i < pixels; i++) {
                values[i * image.channels() + channel] -= sorted[pixels / 2];
            }
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }

    /// The numbers themselves, before any scale.
    default FloatImage raw() {
        return switch (this) {
            case Pooled pooled -> pooled.image().sum();
            case Ready ready -> ready.image();
        };
    }
}
