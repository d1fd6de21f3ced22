package org.dianet.ui.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.MajorityBaseline;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.RandomGuess;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// What a run's predictions come to.
///
/// @param predictions of all seeds
/// @param seeds in ascending order
/// @param bySeed scores of each seed, in the order of `seeds`
/// @param pooled confusion over folds and seeds
/// @param majority the floor, see [MajorityBaseline#of]
/// @param linear the linear baseline on the same clips, or `null` if it was not asked
/// @param interval over subjects
record RunResults(
        List<String> classes,
        List<Prediction> predictions,
        List<Long> seeds,
        List<Scores> bySeed,
        ConfusionMatrix pooled,
        Scores majority,
        @Nullable Scores linear,
        SubjectBootstrap interval) {

    RunResults {
        classes = List.copyOf(classes);
        predictions = List.copyOf(predictions);
        seeds = List.copyOf(seeds);
        bySeed = List.copyOf(bySeed);
    }

    /// @param linear what the linear baseline answers, empty for nothing
    /// @throws IllegalArgumentException if there are no predictions
    static RunResults of(List<String> classes, List<Prediction> predictions, List<Prediction> linear) {
        Map<Long, List<Prediction>> groups = predictions.stream()
                .collect(Collectors.groupingBy(Prediction::seed, TreeMap::new, Collectors.toList()));
        return new RunResults(
                classes,
                predictions,
                List.copyOf(groups.keySet()),
                groups.values().stream()
                        .map(of -> Scores.of(ConfusionMatrix.of(classes, of)))
                        .toList(),
                ConfusionMatrix.of(classes, predictions),
                MajorityBaseline.of(classes, predictions),
                ScoreSheet.onSameClips(classes, predictions, linear).orElse(null),
                SubjectBootstrap.of(classes, predictions, ScoreSheet.DRAWS, 1));
    }

    /// The other floor: guessing by the classes' shares.
    RandomGuess random() {
        return RandomGuess.of(predictions);
    }

    int clips() {
        return (int) predictions.stream().map(Prediction::clip).distinct().count();
    }

    List<SubjectScore> subjects() {
        return predictions.stream()
                .collect(Collectors.groupingBy(Prediction::subject, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> SubjectScore.of(e.getKey(), e.getValue()))
                .toList();
    }

    /// One table a class, over all seeds.
    List<ClassScore> perClass() {
        return Scores.of(pooled).perClass();
    }

    Spread spread(ToDoubleFunction<Scores> score) {
        return Spread.of(bySeed.stream().mapToDouble(score).toArray());
    }

    /// Whether the mean UF1 is no higher than the linear baseline's.
    boolean losesToLinear() {
        return linear != null && spread(Scores::uf1).mean() <= linear.uf1();
    }

    /// The clips in one cell of the matrix, each once.
    List<ClipId> clips(String truth, String predicted) {
        return predictions.stream()
                .filter(p -> p.truth().equals(truth) && p.predicted().equals(predicted))
                .map(p -> new ClipId(p.clip()))
                .distinct()
                .toList();
    }

    /// Answers that were wrong, the surest first.
    List<Prediction> misread() {
        return predictions.stream()
                .filter(p -> !p.predicted().equals(p.truth()))
                .sorted((a, b) -> Double.compare(certainty(b), certainty(a)))
                .toList();
    }

    /// The probability of the predicted class.
    double certainty(Prediction prediction) {
        int index = classes.indexOf(prediction.predicted());
        return index < 0 || index >= prediction.probabilities().size()
                ? Double.NaN
                : prediction.probabilities().get(index);
    }
}
