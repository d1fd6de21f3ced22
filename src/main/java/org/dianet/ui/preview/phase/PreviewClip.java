package org.dianet.ui.preview.phase;

import org.dianet.imaging.Colour;
import org.dianet.job.JobContext;
import org.dianet.ui.common.session.Footage;

/// A clip whose frames can be pooled.
///
/// @param source reads the frames, which takes a while
public record PreviewClip(Footage footage, Source source) {

    @FunctionalInterface
    public interface Source {
        ClipSums sums(Colour colour, JobContext context) throws Exception;
    }
}
