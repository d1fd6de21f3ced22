package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Time left, from the median of the epochs measured so far: a slow first epoch does not mislead it.
final class RemainingTime {
    private final List<Double> seconds = new ArrayList<>();

    void measured(double epochSeconds) {
        int at = Collections.binarySearch(seconds, epochSeconds);
        seconds.add(at < 0 ? -at - 1 : at, epochSeconds);
    }

    /// In words, with some trainings at the same time; empty before the first epoch ended.
    String text(long epochsLeft, int together) {
        if (seconds.isEmpty()) {
            return "";
        }
        double left = seconds.get(seconds.size() / 2) * epochsLeft / together;
        if (left < 90) {
            return String.format(Locale.ROOT, "about %d s left", Math.round(left));
        }
        if (left < 5400) {
            return String.format(Locale.ROOT, "about %d min left", Math.round(left / 60));
        }
        return String.format(Locale.ROOT, "about %.1f h left", left / 3600);
    }
}
