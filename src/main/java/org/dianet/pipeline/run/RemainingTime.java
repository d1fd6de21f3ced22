package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Time left, from the median of the epochs measured so far: a slow one does not mislead it.
public final class RemainingTime {
    private final List<Double> seconds = new ArrayList<>();

    void measured(double epochSeconds) {
        int at = Collections.binarySearch(seconds, epochSeconds);
        seconds.add(at < 0 ? -at - 1 : at, epochSeconds);
    }

    /// In words, with some trainings at the same time; empty before the first measured epoch ended.
    String text(long epochsLeft, int together) {
        if (seconds.isEmpty()) {
            return "";
        }
        double left = seconds.get(seconds.size() / 2) * epochsLeft / together;
        return words(left) + " left";
    }

    public static String words(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "about %d s", Math.round(seconds));
        }
        if (seconds < 5400) {
            return String.format(Locale.ROOT, "about %d min", Math.round(seconds / 60));
        }
        return String.format(Locale.ROOT, "about %.1f h", seconds / 3600);
    }
}
