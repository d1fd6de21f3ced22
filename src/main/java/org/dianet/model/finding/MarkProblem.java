package org.dianet.model.finding;

import java.util.List;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;

/// What the marks of a coding are like.
public sealed interface MarkProblem extends FoundProblem {

    record NotMarked(List<MarkKind> marks) implements MarkProblem {
        public NotMarked {
            marks = List.copyOf(marks);
        }
    }

    /// The mark is not a frame of the clip.
    record OutsideClip(MarkKind mark, FrameNumber frame) implements MarkProblem {}

    /// @param reason why the frame is excluded
    record OnExcludedFrame(MarkKind mark, FrameNumber frame, String reason) implements MarkProblem {}

    record OutOfOrder(Marks marks) implements MarkProblem {}

    /// Both ends of a phase are one frame.
    record StillPhase(Phase phase) implements MarkProblem {}

    /// Lasts longer than a micro-expression.
    record TooLong(Part part, double millis, double limit) implements MarkProblem {}

    /// @param apex as marked
    /// @param off how many frames it lies outside of the range of strongest motion
    /// @param from first frame of that range
    /// @param to last frame of that range
    /// @param withinExpression whether the strongest motion lies between onset and offset
    record ApexFar(FrameNumber apex, int off, FrameNumber from, FrameNumber to, boolean withinExpression)
            implements MarkProblem {}

    /// @param mark onset or offset
    /// @param frame as marked
    /// @param off how many frames it lies outside of the range in which the movement may begin or end
    /// @param from first frame of that range
    /// @param to last frame of that range
    record EdgeFar(MarkKind mark, FrameNumber frame, int off, FrameNumber from, FrameNumber to)
            implements MarkProblem {}

    /// From onset to apex, or from apex to offset.
    enum Phase {
        ONSET,
        OFFSET
    }

    /// What lasts too long.
    enum Part {
        EXPRESSION,
        ONSET_PHASE
    }
}
