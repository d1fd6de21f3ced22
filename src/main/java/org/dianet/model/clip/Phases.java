package org.dianet.model.clip;

/// Onset, apex and offset of one expression as frame indexes, in order. Either phase may be a single frame, which means
/// that it shows no motion.
public record Phases(FrameIndex onset, FrameIndex apex, FrameIndex offset) {

    /// @throws IllegalArgumentException unless onset ≤ apex ≤ offset
    public Phases {
        if (onset.compareTo(apex) > 0 || apex.compareTo(offset) > 0) {
            throw new IllegalArgumentException(
                    "phases out of order: onset " + onset + ", apex " + apex + ", offset " + offset);
        }
    }

    public static Phases of(int onset, int apex, int offset) {
        return new Phases(new FrameIndex(onset), new FrameIndex(apex), new FrameIndex(offset));
    }

    /// Number of frames onset..apex, both included.
    public int onsetLength() {
        return apex.value() - onset.value() + 1;
    }

    /// Number of frames apex..offset, both included.
    public int offsetLength() {
        return offset.value() - apex.value() + 1;
    }
}
