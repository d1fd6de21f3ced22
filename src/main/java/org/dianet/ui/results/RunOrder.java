package org.dianet.ui.results;

import java.util.Comparator;
import java.util.List;
import org.dianet.evaluation.Metric;
import org.dianet.pipeline.results.RunSearch;

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
        return RunSearch.matches(
                List.of(
                        entry.name(),
                        entry.settings(),
                        entry.tags(),
                        entry.state().name()),
                search);
    }
}
