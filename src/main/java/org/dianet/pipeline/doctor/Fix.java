package org.dianet.pipeline.doctor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// How a finding would be mended. Made into an edit of the project as it is when it is accepted, so that several fixes
/// of one clip do not undo each other.
public sealed interface Fix {

    ClipId clip();

    /// @param coder who says so, where the fix is a coding
    /// @throws IllegalArgumentException if the project does not have the clip any more
    Edit edit(Project now, Coder coder, Instant at);

    /// Other values in the coding that counts, as a coding next to it.
    record SetValues(ClipId clip, Assignments values) implements Fix {
        @Override
        public Edit edit(Project now, Coder coder, Instant at) {
            Clip found = CodingRules.find(now, clip);
            Adjudication adjudication = new Adjudication(found, coder, at.truncatedTo(ChronoUnit.MILLIS));
            return new Edit.PutCoding(clip, adjudication.counting(values.applied(found.coding())));
        }
    }

    /// Other frames as the clip's.
    record TakeFrames(ClipId clip, FrameNumbers frames) implements Fix {
        @Override
        public Edit edit(Project now, Coder coder, Instant at) {
            return new Edit.PutClips(List.of(CodingRules.find(now, clip).withFrames(frames)));
        }
    }

    /// Other times of the clip's frames.
    record TakeTimes(ClipId clip, FrameTimes times) implements Fix {
        @Override
        public Edit edit(Project now, Coder coder, Instant at) {
            return new Edit.PutClips(List.of(CodingRules.find(now, clip).withTimes(Optional.of(times))));
        }
    }

    /// The project without the clip.
    record LeaveOut(ClipId clip) implements Fix {
        @Override
        public Edit edit(Project now, Coder coder, Instant at) {
            return new Edit.RemoveClips(List.of(CodingRules.find(now, clip).id()));
        }
    }

    /// A clip that the project does not have yet.
    record Add(Clip added) implements Fix {
        @Override
        public ClipId clip() {
            return added.id();
        }

        @Override
        public Edit edit(Project now, Coder coder, Instant at) {
            return new Edit.PutClips(List.of(added));
        }
    }
}
