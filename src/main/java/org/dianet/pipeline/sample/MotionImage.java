package org.dianet.pipeline.sample;

import java.util.Arrays;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;

/// One image of a clip on its way to a network.
public sealed interface MotionImage {

    /// A dynamic image or a flow whose scale is known only once the training side is.
    record Pooled(DynamicImage image) implements MotionImage {}

    /// An image that needs nothing more.
    record Ready(FloatImage image) implements MotionImage {}

    /// What a network takes: the image itself where it is scaled by its training side, otherwise by itself.
    default MotionImage fed(MotionRepresentation motion) {
        return this instanceof Pooled(DynamicImage image)
                        && motion instanceof DynamicImages sums
                        && sums.normalise() != Normalisation.FIXED
                ? new Ready(image.normalised(sums.normalise(), 1))
                : this;
    }

    /// @param scale change that becomes 0 or 1, in the unit of the images
    default FloatImage scaled(double scale) {
        return switch (this) {
            case Pooled pooled -> pooled.image().normalised(Normalisation.FIXED, scale);
            case Ready ready -> ready.image();
        };
    }

    /// What a network takes of the same clip if nothing moves in it, on this image's own scale. For an image whose zero
    /// is not known it is the middle value of each channel.
    ///
    /// @param motion as for [#fed]
    /// @param scale as for [#scaled]
    default FloatImage still(MotionRepresentation motion, double scale) {
        FloatImage seen = fed(motion).scaled(scale);
        float[] values = new float[seen.values().length];
        if (this instanceof Pooled(DynamicImage image)) {
            Arrays.fill(values, image.zero(fed(motion) instanceof Pooled ? Normalisation.FIXED : Normalisation.MINMAX));
        } else {
            float[] away = fromTheMiddle(seen).values();
            for (int i = 0; i < values.length; i++) {
                values[i] = seen.values()[i] - away[i];
            }
        }
        return new FloatImage(seen.width(), seen.height(), seen.channels(), values);
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
