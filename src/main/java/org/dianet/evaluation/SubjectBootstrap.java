package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Percentile bootstrap over subjects: clips of one person are alike, so drawing clips would give intervals that are
/// too narrow. Every draw recomputes the scores from the pooled confusion matrix; with several seeds it is their mean.
///
/// @param draws number of resampled sets of subjects
public record SubjectBootstrap(Interval accuracy, Interval uf1, Interval uar, int draws) {
    private static final double LEVEL = 0.95;

    /// @param predictions of one or more seeds over the same clips
    /// @param seed of the draws
    /// @throws IllegalArgumentException if there are no predictions or no draws
    public static SubjectBootstrap of(List<String> classes, List<Prediction> predictions, int draws, long seed) {
        if (draws < 1 || predictions.isEmpty()) {
            throw new IllegalArgumentException("a bootstrap needs predictions and at least one draw");
        }
        List<List<ConfusionMatrix>> bySeed = bySeedAndSubject(classes, predictions);
        int subjects = bySeed.getFirst().size();
        Random random = new Random(seed);
        double[][] values = new double[3][draws];
        for (int d = 0; d < draws; d++) {
            int[] drawn = random.ints(subjects, 0, subjects).toArray();
            for (List<ConfusionMatrix> ofSeed : bySeed) {
                Scores scores = Scores.of(pooled(classes, ofSeed, drawn));
                values[0][d] += scores.accuracy() / bySeed.size();
                values[1][d] += scores.uf1() / bySeed.size();
                values[2][d] += scores.uar() / bySeed.size();
            }
        }
        Arrays.stream(values).forEach(Arrays::sort);
        return new SubjectBootstrap(
                Interval.percentile(values[0], LEVEL),
                Interval.percentile(values[1], LEVEL),
                Interval.percentile(values[2], LEVEL),
                draws);
    }

    /// For every seed one matrix a subject, subjects in the same order. A subject that a seed lacks, as in a partial
    /// run, is lacking for all.
    private static List<List<ConfusionMatrix>> bySeedAndSubject(List<String> classes, List<Prediction> predictions) {
        Map<Long, Map<String, List<Prediction>>> groups = predictions.stream()
                .collect(Collectors.groupingBy(
                        Prediction::seed,
                        TreeMap::new,
                        Collectors.groupingBy(Prediction::subject, TreeMap::new, Collectors.toList())));
        List<String> shared = new ArrayList<>(groups.values().iterator().next().keySet());
        groups.values().forEach(ofSeed -> shared.retainAll(ofSeed.keySet()));
        if (shared.isEmpty()) {
            throw new IllegalArgumentException("the seeds have no subject in common");
        }
        return groups.values().stream()
                .map(ofSeed -> shared.stream()
                        .map(subject -> ConfusionMatrix.of(classes, ofSeed.getOrDefault(subject, List.of())))
                        .toList())
                .toList();
    }

    private static ConfusionMatrix pooled(List<String> classes, List<ConfusionMatrix> subjects, int[] drawn) {
        int[][] counts = new int[classes.size()][classes.size()];
        for (int s : drawn) {
            ConfusionMatrix one = subjects.get(s);
            for (int t = 0; t < counts.length; t++) {
                for (int p = 0; p < counts.length; p++) {
                    counts[t][p] += one.count(t, p);
                }
            }
        }
        return new ConfusionMatrix(classes, counts);
    }
}
