package org.dianet.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that is said about a set of predictions: the content of `scores.json`.
///
/// @param bySeed scores of each seed, ascending
/// @param pooled confusion over folds and seeds
/// @param majority the floor, see [MajorityBaseline#of]
/// @param random the other floor
/// @param calibration of all answers, or `null` if they say no probabilities
/// @param bootstrap over subjects, or `null` if the seeds have no subject in common yet
public record ScoreSheet(
        Map<Long, Scores> bySeed,
        Scores pooled,
        Scores majority,
        RandomGuess random,
        @Nullable Calibration calibration,
        @Nullable SubjectBootstrap bootstrap) {

    /// Draws of the bootstrap where the user names no other number.
    public static final int DRAWS = 2000;

    public ScoreSheet {
        bySeed = new TreeMap<>(bySeed);
    }

    /// @throws IllegalArgumentException if there are no predictions, or one names a class that is not listed
    public static ScoreSheet of(List<String> classes, List<Prediction> predictions) {
        return of(classes, predictions, DRAWS);
    }

    /// @param draws of the bootstrap
    /// @throws IllegalArgumentException if there are no predictions, or one names a class that is not listed
    public static ScoreSheet of(List<String> classes, List<Prediction> predictions, int draws) {
        Map<Long, List<Prediction>> seeds = predictions.stream()
                .collect(Collectors.groupingBy(Prediction::seed, TreeMap::new, Collectors.toList()));
        Map<Long, Scores> bySeed = new TreeMap<>();
        seeds.forEach((seed, of) -> bySeed.put(seed, Scores.of(ConfusionMatrix.of(classes, of))));
        Scores pooled = Scores.of(ConfusionMatrix.of(classes, predictions));
        Scores majority = MajorityBaseline.of(classes, predictions);
        return new ScoreSheet(
                bySeed,
                pooled,
                majority,
                RandomGuess.of(predictions),
                Calibration.of(classes, predictions).orElse(null),
                bootstrap(classes, predictions, draws).orElse(null));
    }

    private static Optional<SubjectBootstrap> bootstrap(List<String> classes, List<Prediction> predictions, int draws) {
        try {
            return Optional.of(SubjectBootstrap.of(classes, predictions, draws, 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a partial run whose seeds have no subject in common
        }
    }

    /// Mean and deviation over seeds.
    public Spread spread(ToDoubleFunction<Scores> score) {
        return Spread.of(bySeed.values().stream().mapToDouble(score).toArray());
    }
}
