package org.dianet.synthesis;

/// A blink.
///
/// @param start first frame that it moves in
/// @param length frames until the eye is open again
record Blink(int start, int length) {
    /// 0 open, 1 closed; a lid falls faster than it rises.
    double closure(int frame) {
        if (frame <= start || frame >= start + length) {
            return 0;
        }
        double t = (double) (frame - start) / length;
        return t < .38 ? Smooth.step(t / .38) : Smooth.step((1 - t) / .62);
    }
}
