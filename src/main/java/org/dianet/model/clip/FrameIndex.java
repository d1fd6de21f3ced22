package org.dianet.model.clip;

/// Position of a frame in its clip, counted from 0 in order of appearance. The primary key of a frame.
public record FrameIndex(int value) implements Comparable<FrameIndex> {
    public static final FrameIndex FIRST = new FrameIndex(0);

    /// @throws IllegalArgumentException if `value` is negative
    public FrameIndex {
        if (value < 0) {
            throw new IllegalArgumentException("frame index " + value + " is negative");
        }
    }

    @Override
    public int compareTo(FrameIndex other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
