package org.dianet.synthesis;

/// How an expression rises and fades: zero up to the onset and from the offset on, one at the apex, faster up than
/// down.
///
/// @param rise above 1 the expression starts slowly, below 1 at once
/// @param fall above 1 it lingers near the apex less
record IntensityCurve(int onset, int apex, int offset, double rise, double fall) {

    double at(int frame) {
        if (frame <= onset || frame >= offset) {
            return 0;
        }
        return frame <= apex
                ? StrictMath.pow(Smooth.step((double) (frame - onset) / (apex - onset)), rise)
                : StrictMath.pow(Smooth.step((double) (offset - frame) / (offset - apex)), fall);
    }
}
