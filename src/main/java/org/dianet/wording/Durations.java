package org.dianet.wording;

import java.util.Locale;

/// Durations as people say them.
public final class Durations {
    private Durations() {}

    /// `about 40 s`, `about 3 min`, `about 1.5 h`; never `0 s`.
    public static String about(double seconds) {
        if (seconds < 0.5) {
            return "less than 1 s";
        }
        if (seconds < 90) {
            return String.format(Locale.ROOT, "about %d s", Math.round(seconds));
        }
        if (seconds < 5400) {
            return String.format(Locale.ROOT, "about %d min", Math.round(seconds / 60));
        }
        return String.format(Locale.ROOT, "about %.1f h", seconds / 3600);
    }
}
