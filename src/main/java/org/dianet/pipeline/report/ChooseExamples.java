package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;

/// Which clips a report shows: of each true class the right and the wrong answer that are surest, by the mean of the
/// seeds' probabilities. Nobody picks, and the wrong ones are not left out.
final class ChooseExamples {
    static final String HOW = "Chosen by rule, not by eye: for each true class, the correctly classified clip with the"
            + " highest probability and the misclassified clip with the highest (mean over seeds; if equal, the"
            + " first by name).";

    private ChooseExamples() {}

    /// A clip with the mean answer of all seeds.
    ///
    /// @param probability of the predicted class
    record Chosen(String subject, String clip, String truth, String predicted, double probability) {
        boolean right() {
            return truth.equals(predicted);
        }
    }

    /// In the order of the classes, the right one first.
    static List<Chosen> of(List<String> classes, List<Prediction> predictions) {
        Map<List<String>, List<Prediction>> clips = new LinkedHashMap<>();
        for (Prediction p : predictions) {
            if (p.probabilities().size() == classes.size()) {
                clips.computeIfAbsent(List.of(p.subject(), p.clip()), _ -> new ArrayList<>())
                        .add(p);
            }
        }
        List<Chosen> surest = clips.values().stream()
                .map(answers -> mean(classes, answers))
                .sorted(Comparator.comparingDouble((Chosen clip) -> -clip.probability())
                        .thenComparing(Chosen::subject)
                        .thenComparing(Chosen::clip))
                .toList();
        List<Chosen> chosen = new ArrayList<>();
        for (String name : classes) {
            first(surest, clip -> clip.truth().equals(name) && clip.right()).ifPresent(chosen::add);
            first(surest, clip -> clip.truth().equals(name) && !clip.right()).ifPresent(chosen::add);
        }
        return chosen;
    }

    private static Optional<Chosen> first(List<Chosen> clips, Predicate<Chosen> wanted) {
        return clips.stream().filter(wanted).findFirst();
    }

    private static Chosen mean(List<String> classes, List<Prediction> answers) {
        double[] means = IntStream.range(0, classes.size())
                .mapToDouble(c -> answers.stream()
                        .mapToDouble(answer -> answer.probabilities().get(c))
                        .average()
                        .orElse(0))
                .toArray();
        int best = Prediction.argMax(means);
        Prediction any = answers.getFirst();
        return new Chosen(any.subject(), any.clip(), any.truth(), classes.get(best), means[best]);
    }
}
