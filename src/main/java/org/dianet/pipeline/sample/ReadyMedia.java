package org.dianet.pipeline.sample;

import java.util.Optional;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.clip.Media;

/// Whether the ready images of a clip without frames are those that a spec asks for. No file is read.
final class ReadyMedia {
    private ReadyMedia() {}

    /// Why a clip has no such images; empty if it has them, or has frames to make them of.
    static Optional<String> problem(Media media, TrainingSpec spec) {
        if (media.hasFrames()) {
            return Optional.empty();
        }
        MotionRepresentation motion = spec.images().motion();
        Optional<ReadyImages> how = motion.ready(spec.images().channels());
        if (how.isEmpty()) {
            return Optional.of("it has ready images and no frames, which "
                    + (motion.views().equals(ViewImages.OWN) ? motion.specName() + " is made of" : "views have"));
        }
        boolean whole = how.get().input() == InputMode.FULL;
        return switch (media) {
            case Media.MotionImage _ when !whole -> Optional.of("it has one motion image, which needs the input full");
            case Media.MotionImagePair _
            when whole -> Optional.of("it has an image for each phase, which the input full cannot use");
            default -> Optional.empty();
        };
    }
}
