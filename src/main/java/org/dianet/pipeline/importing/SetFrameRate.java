package org.dianet.pipeline.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// Says at which rate clips were filmed, for images that nobody knew it of and for videos that play slower than they
/// were filmed.
public final class SetFrameRate {
    private SetFrameRate() {}

    /// Gives a rate to the clips of some recordings, also to further events of the same recordings.
    ///
    /// @param chosen clips of these recordings
    /// @param rate constant rate from now on, in place of time stamps; empty if nobody knows it
    public static Edit edit(Project project, Predicate<Clip> chosen, Optional<FrameRate> rate) {
        List<Media> recordings = project.clips().stream()
                .filter(clip -> clip.media().hasFrames())
                .filter(chosen)
                .map(Clip::media)
                .distinct()
                .toList();
        return new Edit.PutClips(project.clips().stream()
                .filter(clip -> recordings.contains(clip.media()))
                .map(clip -> clip.withTimes(rate.map(FrameTimes::constant)))
                .toList());
    }
}
