package org.dianet.dataset.coding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as annotation programs write them.
final class Times {
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,9})?");
    private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,3}):(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?");

    private Times() {}

    /// Milliseconds without the last bits of a decimal fraction, by which 4.1 s + 7.9 s would not be 12 s.
    static double ofSeconds(double seconds) {
        return Math.rint(seconds * 1e6) / 1e3;
    }

    /// Seconds (`1.25`) or a clock time (`00:00:01.250`, `00:00:01:250`) as milliseconds; empty if it is neither.
    /// Before the start of a recording a time is negative.
    static Optional<Double> millis(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(ofSeconds(Double.parseDouble(text.replace(',', '.'))));
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        long seconds = 3600L * Integer.parseInt(clock.group(2))
                + 60L * Integer.parseInt(clock.group(3))
                + Integer.parseInt(clock.group(4));
        String fraction = clock.group(5) == null ? "0" : clock.group(5);
        double millis = ofSeconds(seconds + Double.parseDouble("0." + fraction));
        return Optional.of(clock.group(1).isEmpty() ? millis : -millis);
    }
}
