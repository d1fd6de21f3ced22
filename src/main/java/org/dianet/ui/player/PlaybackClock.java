package org.dianet.ui.player;

/// Which frame is due while playing.
final class PlaybackClock {
    private static final double NANOS = 1e9;
    private double owed;
    private long last = -1;

    void restart() {
        owed = 0;
        last = -1;
    }

    /// The fraction of the next frame whose time has passed.
    double owed() {
        return owed;
    }

    /// Frames to move on by at `now`; the fraction left over is kept. Time in which the picture was not ready is not
    /// made up for, so that slow decoding slows the film down instead of skipping frames.
    ///
    /// @param framesPerSecond on the screen, not in the file
    int due(long now, double framesPerSecond, long longestGapNanos) {
        if (last >= 0) {
            owed += framesPerSecond * Math.min(now - last, longestGapNanos) / NANOS;
        }
        last = now;
        int whole = (int) owed;
        owed -= whole;
        return whole;
    }
}
