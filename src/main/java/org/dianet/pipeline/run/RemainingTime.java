package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dianet.wording.Durations;

/// Time left, from the median of the epochs measured so far: a slow one does not mislead it.
final class RemainingTime {
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
        return Durations.about(left) + " left";
    }
}
