package org.dianet.ui.preview.phase;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.Pictures;

/// One phase as it is shown.
sealed interface PhasePicture {

    /// @param pixels mid-grey is zero motion
    /// @param image what they were made of
    /// @param scale grey levels of change that become black or white
    record Drawn(Frame pixels, DynamicImage image, double scale) implements PhasePicture {

        static Drawn of(DynamicImage image, double scale, Normalisation normalisation) {
            return new Drawn(Pictures.frame(image.normalised(normalisation, scale)), image, scale);
        }

        /// Number of frames pooled.
        int frames() {
            return image.frames();
        }

        /// Whether there is nothing to see.
        boolean zeroMotion() {
            return image.zeroMotion();
        }

        boolean singleFrame() {
            return image.frames() == 1;
        }

        /// The change at a place, in the unit of the image, channel by channel.
        ///
        /// @param x from the left edge (0) to the right (1)
        List<Double> at(double x, double y) {
            FloatImage sum = image.sum();
            int column = Math.clamp((int) (x * sum.width()), 0, sum.width() - 1);
            int row = Math.clamp((int) (y * sum.height()), 0, sum.height() - 1);
            int first = (row * sum.width() + column) * sum.channels();
            return IntStream.range(first, first + sum.channels())
                    .mapToObj(i -> sum.values()[i] / image.gain())
                    .toList();
        }
    }

    /// Frames that the phase needs are missing or cannot be read, so there is no dynamic image, as in training.
    ///
    /// @param gaps their indexes, at least one
    record Missing(List<Integer> gaps) implements PhasePicture {
        public Missing {
            gaps = List.copyOf(gaps);
        }
    }
}
