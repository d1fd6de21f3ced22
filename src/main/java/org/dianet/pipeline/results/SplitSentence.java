package org.dianet.pipeline.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The warning that compared runs were divided otherwise, so that their networks learned from other clips.
public final class SplitSentence {
    private SplitSentence() {}

    /// Empty if all that record a split record the same one.
    public static Optional<String> of(List<ReadPredictions.Answers> runs) {
        Map<String, List<String>> splits = new LinkedHashMap<>();
        for (ReadPredictions.Answers run : runs) {
            if (run.run() != null) {
                splits.computeIfAbsent(run.run().split().plan().words(), _ -> new ArrayList<>())
                        .add(run.name());
            }
        }
        return splits.size() < 2
                ? Optional.empty()
                : Optional.of("The splits differ ("
                        + splits.entrySet().stream()
                                .map(split -> String.join(", ", split.getValue()) + ": " + split.getKey())
                                .collect(Collectors.joining("; "))
                        + "): a difference is then of the networks and of the clips that they learned from together.");
    }
}
