package org.dianet.model.finding;

import org.dianet.model.clip.MarkKind;

/// What a frame that shows a problem is.
public sealed interface Caption {

    /// The frame is marked.
    record Marked(MarkKind mark) implements Caption {}

    /// A proposal would mark the frame.
    ///
    /// @param proposal counted from 1
    record Proposed(int proposal, MarkKind mark) implements Caption {}

    /// Where the frame lies.
    enum Place implements Caption {
        BEFORE,
        AFTER,
        FIRST,
        LAST,
        /// First of a clip that is named.
        FIRST_OF_CLIP,
        LAST_OF_CLIP,
        MOST_MOTION,
        MOVEMENT_BEGINS,
        MOVEMENT_ENDS
    }
}
