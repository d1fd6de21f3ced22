package org.dianet.ui.results;

import java.util.Comparator;
import java.util.Locale;
import org.dianet.evaluation.Metric;

/// How the list of runs is sorted.
enum RunOrder {
    /// As the library gives them: the newest first, damaged ones last.
    NEWEST,
    NAME,
    UF1,
    ACCURACY;

    Comparator<RunEntry> comparator() {
        return switch (this) {
            case NEWEST -> (_, _) -> 0;
            case NAME -> Comparator.comparing(RunEntry::name);
            case UF1 -> best(Metric.UF1);
            case ACCURACY -> best(Metric.ACCURACY);
        };
    }

    /// The best first; runs without answers last.
    private static Comparator<RunEntry> best(Metric metric) {
        return Comparator.comparingDouble((RunEntry entry) ->
                        entry.score() == null ? -1 : entry.score().mean(metric))
                .reversed();
    }

    /// Whether all words of a search are in what the list says of a run.
    static boolean matches(RunEntry entry, String search) {
        String all = String.join(
                        " ",
                        entry.name(),
                        entry.settings(),
                        entry.tags(),
                        entry.state().name())
                .toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
