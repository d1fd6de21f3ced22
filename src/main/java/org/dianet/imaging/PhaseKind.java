package org.dianet.imaging;

import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;

/// Which stretch of a clip a dynamic image shows.
public enum PhaseKind {
    /// onset..apex, rank pooling: DI-Onset.
    ONSET,
    /// apex..offset, rank pooling of the reversed frames: DI-Offset.
    OFFSET,
    /// onset..offset, rank pooling: the standard dynamic image.
    FULL;

    /// The frames that a dynamic image of this kind pools.
    public Span span(Phases phases) {
        return switch (this) {
            case ONSET -> new Span(phases.onset().value(), phases.apex().value());
            case OFFSET -> new Span(phases.apex().value(), phases.offset().value());
            case FULL -> new Span(phases.onset().value(), phases.offset().value());
        };
    }
}
