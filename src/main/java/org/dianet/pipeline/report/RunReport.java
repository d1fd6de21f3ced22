package org.dianet.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.controls.MapControls;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.ExampleClips;

/// The data of a leave-one-subject-out run's report.
///
/// @param sheet the scores of the predictions, as in `scores.json`
/// @param trainings what the finished folds left
/// @param folds number of folds of the whole run, over all seeds
/// @param spec JSON text of the run's spec, or of those that its folds chose
/// @param chosen runs of the settings that its folds chose, by name; empty for a run of one spec
/// @param name of the run's folder
/// @param notes of the user; may be empty
/// @param writer what the report was written with: program, Java, system
/// @param examples the example clips; empty for a run of a version that drew none
/// @param controls of the kinds of maps whose controls ran
/// @param abstention when it gives no answer; empty if it always answers
record RunReport(
        RunRecord run,
        List<Prediction> predictions,
        ScoreSheet sheet,
        List<FoldRecord> trainings,
        int folds,
        String spec,
        Map<String, RunRecord> chosen,
        String name,
        String notes,
        String writer,
        Optional<ExampleClips> examples,
        List<MapControls> controls,
        Optional<Abstention> abstention) {

    RunReport {
        predictions = List.copyOf(predictions);
        trainings = List.copyOf(trainings);
        controls = List.copyOf(controls);
    }

    boolean partial() {
        return run.state() == RunRecord.State.PARTIAL;
    }

    boolean leaks() {
        return !run.leaks().isEmpty();
    }

    boolean severalSeeds() {
        return sheet.bySeed().size() > 1;
    }

    /// Clips that were predicted, each once.
    long clips() {
        return predictions.stream()
                .map(p -> List.of(p.subject(), p.clip()))
                .distinct()
                .count();
    }

    /// Predictions by subject, over all seeds.
    Map<String, List<Prediction>> bySubject() {
        return predictions.stream()
                .collect(Collectors.groupingBy(Prediction::subject, TreeMap::new, Collectors.toList()));
    }

    /// Wrong answers, the surest first.
    List<Prediction> misread() {
        return predictions.stream()
                .filter(p -> !right(p))
                .sorted(Comparator.comparingDouble(this::certainty).reversed())
                .toList();
    }

    static boolean right(Prediction prediction) {
        return prediction.predicted().equals(prediction.truth());
    }

    /// The probability of the predicted class.
    double certainty(Prediction prediction) {
        return prediction.probabilities().get(run.classes().indexOf(prediction.predicted()));
    }
}
