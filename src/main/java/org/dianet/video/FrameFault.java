package org.dianet.video;

import org.dianet.model.clip.FrameNumber;

/// Why one frame cannot be used as it is on the disk.
///
/// @param sentence names the file
public record FrameFault(FrameNumber frame, Kind kind, String sentence) {

    /// What is wrong.
    public enum Kind {
        /// Empty, cut off, or no image at all.
        DAMAGED,
        /// Another width or height than the clip's other frames.
        SIZE
    }
}
