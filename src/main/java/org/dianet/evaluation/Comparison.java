package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two systems on the same clips: how far apart, and whether that could be chance. Differences are first minus second.
///
/// @param answers that all of this is about
/// @param first scores over seeds
/// @param second scores over seeds
/// @param interval of the difference, see [SubjectBootstrap]
/// @param joint the same over subjects and paired seeds at once, or `null` for one seed
/// @param seedMajority of the seeds over each clip, for the test of [McNemar]
/// @param differing clips that were answered differently in some seed
public record Comparison(
        PairedAnswers answers,
        int clips,
        int subjects,
        Map<Metric, Spread> first,
        Map<Metric, Spread> second,
        SubjectBootstrap interval,
        @Nullable SubjectBootstrap joint,
        SubjectPermutation permutation,
        SeedMajority seedMajority,
        List<Differing> differing) {

    /// Draws of the permutation test where there are more exchanges than that.
    public static final int PERMUTATIONS = 10_000;

    /// Up to so many subjects all exchanges are looked at.
    static final int EXACT = 16;

    private static final double LEVEL = 0.95;

    /// Draws of the bootstrap where the user names no other number.
    public static final int DRAWS = 4000;

    public Comparison {
        first = Map.copyOf(first);
        second = Map.copyOf(second);
        differing = List.copyOf(differing);
    }

    /// A clip with the two systems' answers, one a seed.
    public record Differing(String subject, String clip, String truth, List<String> first, List<String> second) {
        public Differing {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// @throws IllegalArgumentException if no clip is answered by both, one has two different true classes,
    ///     or an answer
    ///     names a class that is not listed
    public static Comparison of(
            List<String> classes, List<Prediction> first, List<Prediction> second, int draws, long seed) {
        return of(classes, first, second, SeedPairs.Repeated.NEITHER, draws, seed);
    }

    /// @param repeated which of the two is deterministic
    /// @throws IllegalArgumentException as the other
    public static Comparison of(
            List<String> classes,
            List<Prediction> first,
            List<Prediction> second,
            SeedPairs.Repeated repeated,
            int draws,
            long seed) {
        PairedAnswers pairs = PairedAnswers.of(classes, first, second, repeated);
        SubjectCounts ours = SubjectCounts.of(classes, pairs.first());
        SubjectCounts theirs = SubjectCounts.of(classes, pairs.second());
        Map<PairedAnswers.Clip, List<Integer>> clips = byClip(pairs.first());
        return new Comparison(
                pairs,
                clips.size(),
                ours.subjects().size(),
                spreads(classes, pairs.first()),
                spreads(classes, pairs.second()),
                SubjectBootstrap.ofDifference(ours, theirs, draws, seed),
                pairs.seeds().pairs().size() < 2
                        ? null
                        : SubjectBootstrap.jointlyOfDifference(ours, theirs, draws, seed, LEVEL),
                SubjectPermutation.of(ours, theirs, ours.subjects().size() <= EXACT ? 1 << EXACT : PERMUTATIONS, seed),
                SeedMajority.of(pairs, clips.values()),
                differing(pairs, clips));
    }

    /// Whether the two are as good as each other, within a margin of UF1.
    ///
    /// @param margin above 0
    /// @param draws of the bootstrap
    public Equivalence equivalence(double margin, int draws, long seed) {
        SubjectCounts ours = SubjectCounts.of(answers.classes(), answers.first());
        SubjectCounts theirs = SubjectCounts.of(answers.classes(), answers.second());
        SubjectBootstrap bootstrap = joint == null
                ? SubjectBootstrap.ofDifference(ours, theirs, draws, seed, Equivalence.LEVEL)
                : SubjectBootstrap.jointlyOfDifference(ours, theirs, draws, seed, Equivalence.LEVEL);
        return new Equivalence(margin, difference(Metric.UF1), bootstrap.uf1(), joint != null);
    }

    /// The test over folds; empty unless both were tested on the same folds of several subjects.
    public Optional<NadeauBengio> overFolds() {
        return NadeauBengio.of(answers);
    }

    /// Number of paired seeds.
    public int seeds() {
        return answers.seeds().pairs().size();
    }

    /// Seeds that the first's scores are spread over; one if it has none.
    public int firstSeeds() {
        return seeds(SeedPairs.Repeated.FIRST);
    }

    /// Seeds that the second's scores are spread over; one if it has none.
    public int secondSeeds() {
        return seeds(SeedPairs.Repeated.SECOND);
    }

    private int seeds(SeedPairs.Repeated one) {
        return answers.seeds().repeated() == one ? 1 : seeds();
    }

    public Spread first(Metric metric) {
        return Objects.requireNonNull(first.get(metric));
    }

    public Spread second(Metric metric) {
        return Objects.requireNonNull(second.get(metric));
    }

    public double difference(Metric metric) {
        return first(metric).mean() - second(metric).mean();
    }

    private static Map<Metric, Spread> spreads(List<String> classes, List<Prediction> predictions) {
        Map<Long, List<Prediction>> seeds = new LinkedHashMap<>();
        predictions.forEach(
                p -> seeds.computeIfAbsent(p.seed(), _ -> new ArrayList<>()).add(p));
        List<Scores> scores = seeds.values().stream()
                .map(of -> Scores.of(ConfusionMatrix.of(classes, of)))
                .toList();
        return Metric.each(
                metric -> Spread.of(scores.stream().mapToDouble(metric::of).toArray()));
    }

    /// Places of each clip's answers.
    private static Map<PairedAnswers.Clip, List<Integer>> byClip(List<Prediction> predictions) {
        Map<PairedAnswers.Clip, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < predictions.size(); i++) {
            places.computeIfAbsent(PairedAnswers.Clip.of(predictions.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }

    private static List<Differing> differing(PairedAnswers pairs, Map<PairedAnswers.Clip, List<Integer>> clips) {
        List<Differing> differing = new ArrayList<>();
        clips.forEach((clip, places) -> {
            List<String> ours =
                    places.stream().map(i -> pairs.first().get(i).predicted()).toList();
            List<String> theirs =
                    places.stream().map(i -> pairs.second().get(i).predicted()).toList();
            if (!ours.equals(theirs)) {
                String truth = pairs.first().get(places.getFirst()).truth();
                differing.add(new Differing(clip.subject(), clip.name(), truth, ours, theirs));
            }
        });
        return differing;
    }
}
