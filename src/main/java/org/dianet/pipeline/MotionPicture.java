package org.dianet.pipeline;

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

    /// The numbers themselves, before any scale.
    default FloatImage raw() {
        return switch (this) {
            case Pooled pooled -> pooled.image().sum();
            case Ready ready -> ready.image();
        };
    }
}
