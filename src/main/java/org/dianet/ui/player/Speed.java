package org.dianet.ui.player;

import java.util.List;

/// How fast the shuttle plays, as a share of real time.
public record Speed(int divisor) {
    static final List<Speed> ALL =
            List.of(new Speed(32), new Speed(16), new Speed(8), new Speed(4), new Speed(2), new Speed(1));
    static final Speed DEFAULT = new Speed(8);

    double factor() {
        return 1.0 / divisor;
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
        return divisor == 1 ? "1×" : "1/" + divisor;
    }
}
