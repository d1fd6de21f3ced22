package org.dianet.model.clip;

/// Original number of a frame: the last integer in the name of its file, or its position in a video file (first is 0).
/// Shown to people, written to sheets and exports; never used for arithmetic on positions, since numbers may have gaps.
public record FrameNumber(long value) implements Comparable<FrameNumber> {

    /// @throws IllegalArgumentException if `value` is negative
    public FrameNumber {
        if (value < 0) {
            throw new IllegalArgumentException("frame number " + value + " is negative");
        }
    }

    @Override
    public int compareTo(FrameNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
