package org.dianet.dataset.coding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as annotation programs write them.
final class Times {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?");

    private Times() {}

    /// Seconds (`1.25`) or a clock time (`00:00:01.250`, `00:00:01:250`) as milliseconds; empty if it is neither.
    static Optional<Double> millis(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text.replace(',', '.')) * 1000);
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        long seconds = 3600L * Integer.parseInt(clock.group(1))
                + 60L * Integer.parseInt(clock.group(2))
                + Integer.parseInt(clock.group(3));
        String fraction = clock.group(4) == null ? "0" : clock.group(4);
        return Optional.of(seconds * 1000 + Double.parseDouble("0." + fraction) * 1000);
    }
}
