package org.dianet.model.clip;

/// A stretch of frames.
///
/// @param first index of the first frame
/// @param last index of the last frame, included
public record Span(int first, int last) {
    /// T.
    public int length() {
        return last - first + 1;
    }

    public boolean contains(int index) {
        return index >= first && index <= last;
    }

    /// Frames of both.
    public int shared(Span other) {
        return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first) + 1);
    }

    /// Shared frames over all frames of both, 0..1: the intersection over the union.
    public double overlap(Span other) {
        int shared = shared(other);
        return shared / (double) (length() + other.length() - shared);
    }
}
