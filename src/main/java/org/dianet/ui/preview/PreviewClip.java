package org.dianet.ui.preview;

import org.dianet.imaging.Colour;
import org.dianet.job.JobContext;
import org.dianet.ui.common.Footage;

/// A clip whose frames can be pooled.
///
/// @param source reads the frames, which takes a while
record PreviewClip(Footage footage, Source source) {

    @FunctionalInterface
    interface Source {
        ClipSums sums(Colour colour, JobContext context) throws Exception;
    }
}
