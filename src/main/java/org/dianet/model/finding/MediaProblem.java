package org.dianet.model.finding;

import org.dianet.model.clip.FrameNumbers;

/// What a clip's frames on the disk are like.
public sealed interface MediaProblem extends FileProblem {

    /// @param cause a sentence that says why the whole cannot be read
    record Unreadable(String file, String cause) implements MediaProblem {}

    record MissingFrames(String file, FrameNumbers frames) implements MediaProblem {}

    /// Frames on the disk that are not in the clip.
    record ExtraFrames(String file, FrameNumbers frames) implements MediaProblem {}

    /// @param cause a sentence about the first of them
    record DamagedFrames(String file, FrameNumbers frames, String cause) implements MediaProblem {}

    /// Frames of another width or height than most.
    ///
    /// @param cause a sentence about the first of them
    record OtherSize(String file, FrameNumbers frames, String cause) implements MediaProblem {}

    /// Every frame number is `step` above the one before.
    record Steps(String file, long step) implements MediaProblem {}

    /// @param frames that are absent between the first and the last of the clip
    /// @param withinExpression whether one of them lies between onset and offset
    record Gap(String file, FrameNumbers frames, boolean withinExpression) implements MediaProblem {}

    /// @param bits of the 16 of each value that are used
    record FewBits(String file, int bits) implements MediaProblem {}
}
