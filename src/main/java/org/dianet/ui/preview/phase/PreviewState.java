package org.dianet.ui.preview.phase;

import java.util.List;
import org.dianet.imaging.Frame;
import org.jspecify.annotations.Nullable;

/// What the two pictures show.
sealed interface PreviewState {

    /// There are no frames, or not yet; `reason` is a sentence.
    record NoFrames(String reason) implements PreviewState {}

    /// The marks do not make phases; `reason` says why.
    record Incomplete(String reason) implements PreviewState {}

    /// The clip's frames are being read.
    record Reading(String progress) implements PreviewState {}

    /// @param beside other images to compare with, on the same scale; `null` for none
    record Ready(PhasePair pair, @Nullable Beside beside) implements PreviewState {}

    /// The clip came with its motion images: one, or those of onset and offset.
    record Given(List<Frame> images) implements PreviewState {
        public Given {
            images = List.copyOf(images);
        }
    }

    /// The frames cannot be read; `reason` is a sentence.
    record Failed(String reason) implements PreviewState {}
}
