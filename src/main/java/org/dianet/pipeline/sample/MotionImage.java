package org.dianet.pipeline.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;

/// One image of a clip on its way to a network.
public sealed interface MotionImage {

    /// A dynamic image or a flow whose scale is known only once the training side is.
    record Pooled(DynamicImage image) implements MotionImage {}

    /// An image that needs nothing more.
    record Ready(FloatImage image) implements MotionImage {

        /// How far every value is from the middle value of its channel: the zero of such an image is not known.
        public FloatImage change() {
            return fromTheMiddle(image);
        }
    }

    /// What a network takes of a clip: an image itself where it is scaled by its training side, otherwise by itself.
    ///
    /// @param images one for each stream
    static List<MotionImage> fed(List<MotionImage> images, MotionRepresentation motion) {
        return IntStream.range(0, images.size())
                .mapToObj(stream -> images.get(stream).fed(motion.part(stream)))
                .toList();
    }

    private MotionImage fed(MotionRepresentation motion) {
        return this instanceof Pooled(DynamicImage image) && motion.normalise() != Normalisation.FIXED
                ? new Ready(Planes.byOwnRange(image, motion))
                : this;
    }

    /// @param scale change that becomes 0 or 1, in the unit of the images
    /// @param planes what the image's channels are
    default FloatImage scaled(double scale, List<Plane> planes) {
        return switch (this) {
            case Pooled pooled -> Planes.byScale(pooled.image(), scale, planes);
            case Ready ready -> ready.image();
        };
    }

    /// What a network takes of the same clip if nothing moves in it, on this image's own scale. For an image whose zero
    /// is not known it is the middle value of each channel.
    ///
    /// @param motion what the image is
    /// @param scale as for [#scaled]
    default FloatImage still(MotionRepresentation motion, double scale) {
        if (this instanceof Pooled(DynamicImage image)) {
            return Planes.still(image, motion, scale);
        }
        FloatImage seen = raw();
        float[] values = seen.values().clone();
        float[] away = fromTheMiddle(seen).values();
        for (int i = 0; i < values.length; i++) {
            values[i] -= away[i];
        }
        return new FloatImage(seen.width(), seen.height(), seen.channels(), values);
    }

    /// How far every value is from that of no motion: zero itself for a sum, the middle value of each channel for an
    /// image whose zero is not known.
    ///
    /// @param motion what the image is
    default FloatImage motion(MotionRepresentation motion) {
        return switch (this) {
            case Pooled pooled -> Planes.change(pooled.image().sum(), motion);
            case Ready ready -> ready.change();
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
