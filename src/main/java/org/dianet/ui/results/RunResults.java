package org.dianet.ui.results;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.DatasetScores;

/// What a run's predictions come to.
///
/// @param predictions of all seeds
/// @param sheet the scores of the predictions, as in `scores.json`
/// @param abstention sentences on when the run gives no answer; empty if it always does
/// @param datasets scores on each data set; empty unless several were tested
/// @param choices what each fold chose; empty for a run of one spec
record RunResults(
        List<String> classes,
        List<Prediction> predictions,
        ScoreSheet sheet,
        List<String> abstention,
        List<DatasetScores> datasets,
        List<ReadRuns.Chosen> choices) {

    RunResults {
        classes = List.copyOf(classes);
        predictions = List.copyOf(predictions);
        abstention = List.copyOf(abstention);
        datasets = List.copyOf(datasets);
        choices = List.copyOf(choices);
    }

    /// @param linear what the linear baseline answers, empty for nothing
    /// @throws IllegalArgumentException if there are no predictions
    static RunResults of(List<String> classes, List<Prediction> predictions, List<Prediction> linear) {
        return new RunResults(
                classes,
                predictions,
                ScoreSheet.of(classes, predictions).beside(predictions, linear),
                List.of(),
                List.of(),
                List.of());
    }

    /// @throws IllegalArgumentException if there are no predictions
    static RunResults of(RunLibrary.Answers answers) {
        RunResults results = of(answers.classes(), answers.predictions(), answers.linear());
        return new RunResults(
                results.classes,
                results.predictions,
                results.sheet,
                answers.abstention(),
                answers.datasets(),
                answers.choices());
    }

    /// In ascending order.
    List<Long> seeds() {
        return List.copyOf(sheet.bySeed().keySet());
    }

    boolean severalSeeds() {
        return sheet.bySeed().size() > 1;
    }

    List<SubjectScore> subjects() {
        return predictions.stream()
                .collect(Collectors.groupingBy(Prediction::subject, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> SubjectScore.of(e.getKey(), e.getValue()))
                .toList();
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
