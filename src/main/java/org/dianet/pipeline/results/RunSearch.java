package org.dianet.pipeline.results;

import java.util.List;
import java.util.Locale;

/// A search in what is said of a run.
public final class RunSearch {
    private RunSearch() {}

    /// Whether all words of a search occur, in whatever order and case.
    ///
    /// @param said texts about a run, such as its name, network, tags and note
    public static boolean matches(List<String> said, String search) {
        String all = String.join(" ", said).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
