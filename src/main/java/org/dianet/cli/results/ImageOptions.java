package org.dianet.cli.results;

import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Images of many clips where no run says how they are made.
final class ImageOptions {
    private static final int SIDE = 112;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Without --run: side of the images in pixels (default " + SIDE + ").")
    private @Nullable Integer size;

    @Option(names = "--align", paramLabel = "HOW", description = "Without --run: none, or face: by the onset frame's.")
    private FaceAlignment.@Nullable Kind align;

    /// What is wrong with the options, in a sentence.
    ///
    /// @param run whether the images are those of a run
    Optional<String> problem(boolean run) {
        if (run && (align != null || size != null)) {
            return Optional.of("--size and --align are for images without --run: a run has its own.");
        }
        return size != null && (size < 16 || size > 1024)
                ? Optional.of("--size must lie in 16..1024.")
                : Optional.empty();
    }

    /// A project of single ready images has no phases.
    ///
    /// @param otherwise how frames are aligned if the options do not say
    TrainingSpec spec(Project of, FaceAlignment.Kind otherwise) {
        boolean single = !of.clips().isEmpty()
                && of.clips().stream().allMatch(clip -> clip.media() instanceof Media.MotionImage);
        ImageSpec images = new ImageSpec(
                new DynamicImages(
                        single ? InputMode.FULL : InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.FIXED),
                size == null ? SIDE : size);
        return Presets.QUICK.withImages(images.withFace(new FaceAlignment(align == null ? otherwise : align, false)));
    }
}
