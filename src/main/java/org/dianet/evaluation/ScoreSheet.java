package org.dianet.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.jspecify.annotations.Nullable;

/// All results for a set of predictions: the content of `scores.json`.
///
/// @param bySeed scores of each seed, ascending
/// @param pooled confusion over folds and seeds
/// @param majority the floor, see [MajorityBaseline#of]
/// @param random the other floor
/// @param calibration of all answers, or `null` if they say no probabilities
/// @param linear the linear baseline on the same clips, or `null` if it was not asked
/// @param clips that were predicted, each once
/// @param shared subjects that were tested with every seed
/// @param bootstrap over the shared subjects, or `null` if these are too few, see [#noInterval]
/// @param joint over the shared subjects and the seeds at once; `null` for one seed, or too few subjects
public record ScoreSheet(
        Map<Long, Scores> bySeed,
        Scores pooled,
        Scores majority,
        RandomGuess random,
        @Nullable Scores linear,
        @Nullable Calibration calibration,
        int clips,
        int shared,
        @Nullable SubjectBootstrap bootstrap,
        @Nullable SubjectBootstrap joint) {

    /// Draws of the bootstrap where the user names no other number.
    public static final int DRAWS = 2000;

    /// Subjects from which on there is an interval: one subject drawn again and again is always the same one, and two
    /// give three different draws.
    public static final int FEWEST = 3;

    /// Subjects from which on a percentile interval is about as wide as it should be.
    public static final int ENOUGH = 20;

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
        Map<Long, List<Prediction>> seeds = seeds(predictions);
        Scores pooled = Scores.of(ConfusionMatrix.of(classes, predictions));
        Scores majority = MajorityBaseline.of(classes, predictions);
        int shared = shared(seeds.values());
        return new ScoreSheet(
                bySeed(classes, predictions),
                pooled,
                majority,
                RandomGuess.of(predictions),
                null,
                Calibration.of(classes, predictions).orElse(null),
                clips(predictions).size(),
                shared,
                shared < FEWEST ? null : SubjectBootstrap.of(classes, predictions, draws, 1),
                shared < FEWEST || seeds.size() < 2 ? null : SubjectBootstrap.jointly(classes, predictions, draws, 1));
    }

    /// The scores of each seed's answers.
    ///
    /// @throws IllegalArgumentException if one names a class that is not listed
    public static Map<Long, Scores> bySeed(List<String> classes, List<Prediction> predictions) {
        Map<Long, Scores> bySeed = new TreeMap<>();
        seeds(predictions).forEach((seed, of) -> bySeed.put(seed, Scores.of(ConfusionMatrix.of(classes, of))));
        return bySeed;
    }

    private static Map<Long, List<Prediction>> seeds(List<Prediction> predictions) {
        return predictions.stream().collect(Collectors.groupingBy(Prediction::seed, TreeMap::new, Collectors.toList()));
    }

    private static int shared(Collection<List<Prediction>> seeds) {
        return seeds.stream()
                .map(of -> of.stream().map(Prediction::subject).collect(Collectors.toSet()))
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElse(Set.of())
                .size();
    }

    private static Set<List<String>> clips(List<Prediction> predictions) {
        return predictions.stream().map(p -> List.of(p.subject(), p.clip())).collect(Collectors.toSet());
    }

    /// A sentence on why there is no interval; empty if there is one.
    public Optional<String> noInterval() {
        if (bootstrap != null) {
            return Optional.empty();
        }
        String of = bySeed.size() > 1 ? " tested with every seed" : " tested";
        return Optional.of("No interval: "
                + switch (shared) {
                    case 0 -> "no subject was";
                    case 1 -> "only 1 subject was";
                    default -> "only " + shared + " subjects were";
                }
                + of + ", and it takes " + FEWEST + ".");
    }

    /// A sentence on an interval that so few subjects make too narrow; empty if there is none, or enough of them.
    public Optional<String> narrow() {
        return bootstrap == null ? Optional.empty() : narrow(shared);
    }

    /// The same of any percentile bootstrap over subjects, also of a difference. Each draw repeats some
    /// subjects and leaves out others, so its variance is that of the sample times (n − 1) / n, and
    /// percentiles know nothing of Student's t.
    ///
    /// @param subjects that are drawn
    public static Optional<String> narrow(int subjects) {
        return subjects >= ENOUGH
                ? Optional.empty()
                : Optional.of(
                        "With " + subjects + " subjects, percentile intervals of the bootstrap are too narrow: they"
                                + " hold the true value less often than 95 times in a hundred.");
    }

    /// What the pooled matrix and the classes' supports count: clips, or with several seeds answers.
    public String counted() {
        int answers = pooled.confusion().total();
        if (bySeed.size() < 2) {
            return Words.count(answers, "clip");
        }
        String between = clips * bySeed.size() == answers ? " × " : ", ";
        return answers + " answers (" + Words.count(clips, "clip") + between + bySeed.size() + " seeds)";
    }

    /// The same with what the linear baseline answered; of its answers those count whose clips were predicted.
    ///
    /// @param predictions what this sheet was made of
    /// @param answers of the baseline, empty for none
    public ScoreSheet beside(List<Prediction> predictions, List<Prediction> answers) {
        @Nullable
        Scores scores =
                onSameClips(pooled.confusion().classes(), predictions, answers).orElse(null);
        return new ScoreSheet(bySeed, pooled, majority, random, scores, calibration, clips, shared, bootstrap, joint);
    }

    /// Scores of those answers whose clips were predicted; empty if there are none.
    public static Optional<Scores> onSameClips(
            List<String> classes, List<Prediction> predictions, List<Prediction> answers) {
        Set<List<String>> clips = clips(predictions);
        List<Prediction> same = answers.stream()
                .filter(p -> clips.contains(List.of(p.subject(), p.clip())))
                .toList();
        return same.isEmpty() ? Optional.empty() : Optional.of(Scores.of(ConfusionMatrix.of(classes, same)));
    }

    /// Mean and deviation over seeds.
    public Spread spread(ToDoubleFunction<Scores> score) {
        return Spread.of(bySeed.values().stream().mapToDouble(score).toArray());
    }
}
