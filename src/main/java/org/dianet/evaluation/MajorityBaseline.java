package org.dianet.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The score of always answering with the most frequent class: the baseline shown with every result.
/// See method.md 4.4.
///
/// The rule, the same in `scores.json`, on the command line, in the window and in the report: [#of] counts every clip
/// that has a prediction once, however many seeds predicted it; takes the class that most of these clips truly are of,
/// among equals the first in class order; and answers with it for all of them. A partial run is thus compared on its
/// own clips only. The class is found with the answers known, as in published tables, so that it is never lower in
/// accuracy than any other constant answer.
public final class MajorityBaseline {
    private MajorityBaseline() {}

    /// The baseline that belongs to a set of predictions.
    ///
    /// @throws IllegalArgumentException if there are no predictions
    public static Scores of(List<String> classes, List<Prediction> predictions) {
        record Clip(String subject, String name) {}
        Map<Clip, String> truths = new LinkedHashMap<>();
        predictions.forEach(p -> truths.put(new Clip(p.subject(), p.clip()), p.truth()));
        return plain(classes, List.copyOf(truths.values()));
    }

    /// The most frequent class of all clips, as published tables have it.
    ///
    /// @throws IllegalArgumentException if there are no clips
    static Scores plain(List<String> classes, List<String> labels) {
        int[][] counts = new int[classes.size()][classes.size()];
        int majority = majority(classes, labels);
        for (String label : labels) {
            counts[classes.indexOf(label)][majority]++;
        }
        return Scores.of(new ConfusionMatrix(classes, counts));
    }

    private static int majority(List<String> classes, List<String> labels) {
        return Prediction.argMax(classes.stream()
                .mapToDouble(name -> labels.stream().filter(name::equals).count())
                .toArray());
    }
}
