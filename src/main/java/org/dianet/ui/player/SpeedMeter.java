package org.dianet.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/// How fast a recording really plays: the time that passed in it, by the frames shown, over the time that passed.
final class SpeedMeter {
    private static final long WINDOW_NANOS = 1_500_000_000L;
    private static final long LEAST_NANOS = 500_000_000L;
    private static final int LEAST_FRAMES = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private final Deque<Shown> shown = new ArrayDeque<>();
    private double millis;

    /// @param millis of the recording that had passed
    private record Shown(long nanos, double millis) {}

    void restart() {
        shown.clear();
        millis = 0;
    }

    /// The recording moved on.
    ///
    /// @param by milliseconds of the recording
    void moved(long nanos, double by) {
        millis += by;
        shown.add(new Shown(nanos, millis));
        while (shown.size() > LEAST_FRAMES && nanos - shown.getFirst().nanos() > WINDOW_NANOS) {
            shown.removeFirst();
        }
    }

    /// As a multiple of real time; empty until some frames were shown over half a second.
    ///
    /// @param nanos now, which counts as soon as the next frame is late
    OptionalDouble reached(long nanos) {
        if (shown.size() < LEAST_FRAMES) {
            return OptionalDouble.empty();
        }
        long first = shown.getFirst().nanos();
        long last = shown.getLast().nanos();
        long usual = (last - first) / (shown.size() - 1);
        long until = Math.max(last, nanos - usual);
        return until - first < LEAST_NANOS
                ? OptionalDouble.empty()
                : OptionalDouble.of((millis - shown.getFirst().millis()) * NANOS_PER_MILLI / (until - first));
    }
}
