package org.dianet.ui.player;

import java.util.List;

/// How fast the shuttle plays: real time, so many times as fast, or a part of it.
///
/// @param times at least 1; 1 if slower than real time
/// @param divisor at least 1; 1 if faster
public record Speed(int times, int divisor) {
    static final List<Speed> ALL =
            List.of(slow(32), slow(16), slow(8), slow(4), slow(2), new Speed(1, 1), fast(2), fast(4), fast(8));
    static final Speed DEFAULT = slow(8);

    static Speed slow(int divisor) {
        return new Speed(1, divisor);
    }

    static Speed fast(int times) {
        return new Speed(times, 1);
    }

    /// Milliseconds of the recording in a millisecond.
    public double factor() {
        return (double) times / divisor;
    }

    /// The next faster one; the fastest stays.
    Speed faster() {
        return ALL.get(Math.min(ALL.size() - 1, ALL.indexOf(this) + 1));
    }

    Speed slower() {
        return ALL.get(Math.max(0, ALL.indexOf(this) - 1));
    }

    @Override
    public String toString() {
        return divisor == 1 ? times + "×" : "1/" + divisor;
    }
}
