package org.dianet.model.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.SubjectId;

/// What would mend a problem.
public sealed interface Remedy {

    /// @param values by field; an empty one is none, and `mid` the middle of onset and offset
    record Values(Map<String, String> values, Reason reason) implements Remedy {
        public Values {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    record FileTimes() implements Remedy {}

    /// The clip without the frames that the problem names.
    record WithoutFrames() implements Remedy {}

    record MoreFrames(FrameNumbers frames) implements Remedy {}

    record LeaveOut(ClipId clip) implements Remedy {}

    record NewClip(ClipId clip, SubjectId subject) implements Remedy {}

    /// Why the values are proposed.
    enum Reason {
        /// Their source says so, or nothing is to be said.
        GIVEN,
        DIGITS_SWAPPED,
        DIGIT_DIFFERS,
        NEAREST_FRAME,
        /// The values of two marks change places.
        MARKS_SWAPPED,
        /// The clip moves most there.
        MOST_MOTION,
        /// The movement begins there.
        MOVEMENT_BEGINS,
        MOVEMENT_ENDS
    }
}
