package org.dianet.ui.timeline;

import java.util.Locale;

/// A time on the axis: milliseconds in a short clip, minutes, seconds and milliseconds in a long one.
final class TimeWords {
    private static final double SHORT_MILLIS = 10_000;

    private TimeWords() {}

    /// @param whole the clip's length in milliseconds
    static String of(double millis, double whole) {
        long rounded = Math.round(millis);
        return whole < SHORT_MILLIS
                ? rounded + " ms"
                : String.format(
                        Locale.ROOT,
                        "%d:%02d.%03d",
                        rounded / 60_000,
                        rounded / 1000 % 60,
                        Math.floorMod(rounded, 1000));
    }
}
