package org.dianet.ui.preview.model;

import org.dianet.imaging.PhaseKind;

/// Which stream asks which: a map lies over the phase that is looked at.
enum Direction {
    BOTH,
    /// Onset tokens look at DI-Offset.
    ONSET_TO_OFFSET,
    /// Offset tokens look at DI-Onset.
    OFFSET_TO_ONSET;

    /// Whether a stream's map is shown.
    boolean covers(PhaseKind kind) {
        return switch (this) {
            case BOTH -> true;
            case ONSET_TO_OFFSET -> kind == PhaseKind.OFFSET;
            case OFFSET_TO_ONSET -> kind == PhaseKind.ONSET;
        };
    }
}
