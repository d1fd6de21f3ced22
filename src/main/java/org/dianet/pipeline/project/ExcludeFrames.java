package org.dianet.pipeline.project;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;

/// Leaves stretches of a recording out, and takes them in again. What is said of one clip holds for all clips of its
/// recording.
public final class ExcludeFrames {
    private ExcludeFrames() {}

    /// @throws IllegalArgumentException if the clip has no frame there, in a clause that names the nearest
    public static Edit exclude(Project project, Clip clip, Exclusion stretch) {
        check(clip, stretch.first(), stretch.last());
        return edit(project, clip, before -> before.with(stretch));
    }

    /// Takes what was left out between two frames in again.
    ///
    /// @throws IllegalArgumentException if nothing is left out there
    public static Edit include(Project project, Clip clip, FrameNumber first, FrameNumber last) {
        if (clip.excluded().without(first, last).equals(clip.excluded())) {
            throw new IllegalArgumentException(
                    "clip " + clip.id() + " has no excluded frame from " + first + " to " + last);
        }
        return edit(project, clip, before -> before.without(first, last));
    }

    private static Edit edit(Project project, Clip clip, UnaryOperator<Exclusions> change) {
        List<Clip> changed = project.clips().stream()
                .filter(each -> each.media().equals(clip.media()))
                .map(each -> each.with(change.apply(each.excluded())))
                .toList();
        return new Edit.PutClips(changed);
    }

    private static void check(Clip clip, FrameNumber first, FrameNumber last) {
        if (!clip.media().hasFrames() || clip.frames().runs().isEmpty()) {
            throw new IllegalArgumentException("clip " + clip.id() + " has no frames");
        }
        long begin = clip.frames().runs().getFirst().first();
        long end = clip.frames().runs().getLast().last();
        if (last.value() < begin || first.value() > end) {
            throw new IllegalArgumentException("clip " + clip.id() + " has no frame from " + first + " to " + last
                    + "; its frames are " + begin + " to " + end);
        }
    }
}
