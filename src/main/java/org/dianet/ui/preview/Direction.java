package org.dianet.ui.preview;

/// Which stream asks which: a map lies over the phase that is looked at.
enum Direction {
    BOTH,
    /// Onset tokens look at DI-Offset.
    ONSET_TO_OFFSET,
    /// Offset tokens look at DI-Onset.
    OFFSET_TO_ONSET;

    boolean coversOnset() {
        return this != ONSET_TO_OFFSET;
    }

    boolean coversOffset() {
        return this != OFFSET_TO_ONSET;
    }
}
