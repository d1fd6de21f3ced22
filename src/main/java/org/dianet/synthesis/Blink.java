package org.dianet.synthesis;

/// A blink, or no blink for a length of 0.
///
/// @param start first frame that it moves in
/// @param length frames until the eye is open again
record Blink(int start, int length) {
    static final Blink NONE = new Blink(0, 0);

    /// 0 open, 1 closed; a lid falls faster than it rises.
    double closure(int frame) {
        if (length == 0 || frame <= start || frame >= start + length) {
            return 0;
        }
        double t = (double) (frame - start) / length;
        return t < .38 ? Smooth.step(t / .38) : Smooth.step((1 - t) / .62);
    }
}
