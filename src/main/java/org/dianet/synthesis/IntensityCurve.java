package org.dianet.synthesis;

/// How an expression rises and fades: zero up to the onset and from the offset on, one at the apex, faster up than
/// down.
///
/// @param rise above 1 the expression starts slowly, below 1 at once
/// @param fall above 1 it lingers near the apex less
record IntensityCurve(int onset, int apex, int offset, double rise, double fall) implements Course {
    private static final int SHORT = 6;

    /// Of a unit that comes and goes between onset and apex, most of it near the apex.
    IntensityCurve beforeApex() {
        int peak = Math.max(onset + 1, apex - 1 - (apex - onset) / SHORT);
        return new IntensityCurve(onset, Math.min(peak, apex - 1), apex, rise, fall);
    }

    /// Of a unit that comes and goes between apex and offset, most of it near the apex.
    IntensityCurve afterApex() {
        int peak = Math.min(offset - 1, apex + 1 + (offset - apex) / SHORT);
        return new IntensityCurve(apex, Math.max(peak, apex + 1), offset, rise, fall);
    }

    @Override
    public double at(int frame) {
        if (frame <= onset || frame >= offset) {
            return 0;
        }
        return frame <= apex
                ? StrictMath.pow(Smooth.step((double) (frame - onset) / (apex - onset)), rise)
                : StrictMath.pow(Smooth.step((double) (offset - frame) / (offset - apex)), fall);
    }
}
