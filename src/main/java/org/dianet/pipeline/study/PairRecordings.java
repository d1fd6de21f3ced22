package org.dianet.pipeline.study;

import java.time.Instant;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.model.project.Project;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.Study;

/// Shows a second recording of the same event next to a clip, and parts them again.
public final class PairRecordings {
    private PairRecordings() {}

    /// @param pair both clips and their offset
    /// @throws IllegalArgumentException if both clips are of one recording, in a clause
    public static Edit pair(Project project, PairedClips pair, Pairing.Basis basis, Coder by, Instant at) {
        Clip clip = pair.first().clip();
        Clip other = pair.second().clip();
        return new Edit.SetStudy(
                unpaired(project, clip).with(new Pairing(clip.id(), other.id(), pair.offset(), basis, by, at)));
    }

    /// Two clips that can be paired, with no offset between them.
    ///
    /// @throws IllegalArgumentException if they cannot, in a clause
    public static PairedClips of(Clip clip, Clip other) {
        if (clip.media().equals(other.media())) {
            throw new IllegalArgumentException(
                    "clips " + clip.id() + " and " + other.id() + " are of the same recording");
        }
        for (Clip each : new Clip[] {clip, other}) {
            if (!each.media().hasFrames() || each.frames().count() == 0) {
                throw new IllegalArgumentException("clip " + each.id() + " has no frames");
            }
            if (each.times().isEmpty()) {
                throw new IllegalArgumentException(
                        "the frame rate of clip " + each.id() + " is not known; set it first (dianet rate)");
            }
        }
        return PairedClips.of(clip, other, 0).orElseThrow();
    }

    /// @throws IllegalArgumentException if the clip has no second recording, in a clause
    public static Edit part(Project project, Clip clip) {
        if (PairedClips.pairing(project, clip).isEmpty()) {
            throw new IllegalArgumentException("clip " + clip.id() + " has no second recording");
        }
        return new Edit.SetStudy(unpaired(project, clip));
    }

    private static Study unpaired(Project project, Clip clip) {
        return PairedClips.pairing(project, clip)
                .map(known -> project.study().without(known.clip()))
                .orElse(project.study());
    }
}
