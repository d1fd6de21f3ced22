package org.dianet.pipeline.fold;

/// How many processes train a run's folds.
///
/// @param count 0 leaves the choice to a short measurement
public record Workers(int count) {
    /// Whatever is faster for this network on this machine.
    public static final Workers CHOSEN = new Workers(0);

    /// In this process, one fold after another.
    public static final Workers NONE = new Workers(1);

    private static final int MOST = 256;

    /// @throws IllegalArgumentException if there are fewer than 0 or more than 256
    public Workers {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("workers must lie in 1.." + MOST + ", not " + count);
        }
    }

    boolean chosen() {
        return count == 0;
    }
}
