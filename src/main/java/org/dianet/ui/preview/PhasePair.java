package org.dianet.ui.preview;

import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PhaseSums;
import org.dianet.model.clip.Phases;

/// DI-Onset and DI-Offset of one clip as they are shown.
///
/// @param phases the marks that they were computed from
record PhasePair(Phases phases, PhasePicture onset, PhasePicture offset) {

    /// One pass over the pixels of each phase, whatever its length.
    static PhasePair of(ClipSums clip, Phases phases, PreviewSettings settings) {
        PhaseSums sums = clip.sums();
        long onsetGaps = clip.gapsBetween(phases.onset().value(), phases.apex().value());
        long offsetGaps =
                clip.gapsBetween(phases.apex().value(), phases.offset().value());
        DynamicImage onset = sums.pool(PhaseKind.ONSET, phases, settings.form());
        DynamicImage offset = sums.pool(PhaseKind.OFFSET, phases, settings.form());
        return switch (settings.scale()) {
            case SHARED -> {
                double scale = DynamicImage.commonScale(onset, offset);
                yield new PhasePair(phases, picture(onset, scale, onsetGaps), picture(offset, scale, offsetGaps));
            }
            case OWN ->
                new PhasePair(
                        phases,
                        picture(onset, DynamicImage.commonScale(onset), onsetGaps),
                        picture(offset, DynamicImage.commonScale(offset), offsetGaps));
        };
    }

    private static PhasePicture picture(DynamicImage image, double scale, long gaps) {
        return new PhasePicture(
                pixels(image.normalised(Normalisation.FIXED, scale)), image.frames(), image.zeroMotion(), scale, gaps);
    }

    private static Frame pixels(FloatImage image) {
        int[] argb = new int[image.width() * image.height()];
        float[] values = image.values();
        int channels = image.channels();
        for (int i = 0; i < argb.length; i++) {
            int red = Math.round(255 * values[i * channels]);
            int green = channels == 1 ? red : Math.round(255 * values[i * channels + 1]);
            int blue = channels == 1 ? red : Math.round(255 * values[i * channels + 2]);
            argb[i] = 0xff000000 | red << 16 | green << 8 | blue;
        }
        return new Frame(image.width(), image.height(), argb);
    }
}
