package org.dianet.storage.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What other programs call the columns of a table of predictions. A column's own name goes before these.
final class PredictionHeadings {
    private static final Map<String, List<String>> OTHERS = Map.of(
            "subject", List.of("subject_id", "participant", "participant_id", "sub"),
            "clip", List.of("clip_id", "video", "video_id", "sample", "sample_id"),
            "truth", List.of("y_true", "true", "true_label", "label", "target", "ground_truth", "gt", "actual"),
            "predicted", List.of("y_pred", "pred", "prediction", "pred_label", "predicted_label"));

    private PredictionHeadings() {}

    /// Columns that mean a name of ours, which none has itself.
    ///
    /// @param headings as the file has them, in lower case, with their places
    static Map<String, List<String>> meant(Map<String, Integer> headings) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        for (String ours : List.of("subject", "clip", "truth", "predicted")) {
            if (!headings.containsKey(ours)) {
                List<String> found = headings.keySet().stream()
                        .filter(heading -> OTHERS.getOrDefault(ours, List.of()).contains(plain(heading)))
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    meant.put(ours, found);
                }
            }
        }
        return meant;
    }

    /// Why none of several can be taken.
    static String doubt(String ours, List<String> found) {
        return " has the columns " + String.join(" and ", found) + "; rename the one with the " + ours + " to " + ours
                + ".";
    }

    /// Sentences on which columns were taken.
    static List<String> notes(Map<String, List<String>> meant) {
        List<String> notes = new ArrayList<>();
        if (!meant.isEmpty()) {
            notes.add("Read as "
                    + meant.entrySet().stream()
                            .map(one -> one.getKey() + ": the column "
                                    + one.getValue().getFirst())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return notes;
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }
}
