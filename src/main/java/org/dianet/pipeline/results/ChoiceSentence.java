package org.dianet.pipeline.results;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.model.Words;

/// How the settings of a run were chosen, and how often each was.
public final class ChoiceSentence {
    private ChoiceSentence() {}

    /// @param counts in how many folds each of the settings was chosen, in the order of the grid
    /// @return empty for a run of one spec
    public static Optional<String> of(Map<String, Long> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("In each fold the settings were chosen from "
                        + Words.count(counts.size(), "candidate")
                        + " by UF1 on three inner folds by subject of the training side: "
                        + counts.entrySet().stream()
                                .map(one -> "“" + one.getKey() + "” in " + Words.count(one.getValue(), "fold"))
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
