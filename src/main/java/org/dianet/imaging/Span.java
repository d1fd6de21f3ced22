package org.dianet.imaging;

import org.dianet.model.clip.Phases;

/// The frames that a dynamic image pools.
///
/// @param first index of the first frame in the clip
/// @param last index of the last frame, included
public record Span(int first, int last) {

    public static Span of(PhaseKind kind, Phases phases) {
        return switch (kind) {
            case ONSET -> new Span(phases.onset().value(), phases.apex().value());
            case OFFSET -> new Span(phases.apex().value(), phases.offset().value());
            case FULL -> new Span(phases.onset().value(), phases.offset().value());
        };
    }

    /// T.
    public int length() {
        return last - first + 1;
    }

    public boolean contains(int index) {
        return index >= first && index <= last;
    }
}
