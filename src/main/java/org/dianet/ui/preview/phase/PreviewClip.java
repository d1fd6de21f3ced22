package org.dianet.ui.preview.phase;

import org.dianet.imaging.Colour;
import org.dianet.job.JobContext;
import org.dianet.model.clip.Span;
import org.dianet.ui.common.session.Footage;
import org.dianet.video.ProjectFrames;

/// A clip whose frames can be pooled.
///
/// @param frames for images that are built for every mark
/// @param source reads the frames, which takes a while
public record PreviewClip(Footage footage, ProjectFrames frames, Source source) {

    @FunctionalInterface
    public interface Source {
        /// @param part indexes of the frames to read
        ClipSums sums(Span part, Colour colour, JobContext context) throws Exception;
    }
}
