package org.dianet.video;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.model.clip.FrameNumbers;

/// The result of a probe.
///
/// @param clock the file's own time; empty for image folders, which have none
public record MediaInfo(int width, int height, FrameNumbers frames, Optional<VideoClock> clock) {

    /// @param framesPerSecond constant; empty for image folders
    public MediaInfo(int width, int height, FrameNumbers frames, OptionalDouble framesPerSecond) {
        this(
                width,
                height,
                frames,
                framesPerSecond.isPresent()
                        ? Optional.of(VideoClock.constant(framesPerSecond.getAsDouble()))
                        : Optional.empty());
    }
}
