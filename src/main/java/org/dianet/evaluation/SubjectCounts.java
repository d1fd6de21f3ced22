package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One confusion matrix for each seed and subject, the material of all resampling over subjects.
///
final class SubjectCounts {
    private final List<String> classes;
    private final List<String> subjects;
    private final List<List<ConfusionMatrix>> bySeed;
    private final int[][][] flat;

    /// @param subjects in the order of the matrices
    /// @param bySeed for every seed one matrix a subject
    private SubjectCounts(List<String> classes, List<String> subjects, List<List<ConfusionMatrix>> bySeed) {
        this.classes = List.copyOf(classes);
        this.subjects = List.copyOf(subjects);
        this.bySeed = bySeed.stream().map(List::copyOf).toList();
        this.flat = this.bySeed.stream()
                .map(seed -> seed.stream()
                        .map(matrix -> Arrays.stream(matrix.counts())
                                .flatMapToInt(Arrays::stream)
                                .toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    List<String> subjects() {
        return subjects;
    }

    List<List<ConfusionMatrix>> bySeed() {
        return bySeed;
    }

    /// A subject that a seed lacks, as in a partial run, is lacking for all.
    ///
    /// @throws IllegalArgumentException if there are no predictions, or the seeds have no subject in common
    static SubjectCounts of(List<String> classes, List<Prediction> predictions) {
        Map<Long, Map<String, List<Prediction>>> groups = predictions.stream()
                .collect(Collectors.groupingBy(
                        Prediction::seed,
                        TreeMap::new,
                        Collectors.groupingBy(Prediction::subject, TreeMap::new, Collectors.toList())));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("there are no predictions to score");
        }
        List<String> shared = new ArrayList<>(groups.values().iterator().next().keySet());
        groups.values().forEach(ofSeed -> shared.retainAll(ofSeed.keySet()));
        if (shared.isEmpty()) {
            throw new IllegalArgumentException("the seeds have no subject in common");
        }
        return new SubjectCounts(
                classes,
                shared,
                groups.values().stream()
                        .map(ofSeed -> shared.stream()
                                .map(subject -> ConfusionMatrix.of(classes, ofSeed.getOrDefault(subject, List.of())))
                                .toList())
                        .toList());
    }

    /// Scores of a set of subjects, some perhaps several times, each metric as a mean over seeds.
    ///
    /// @param drawn indices into `subjects`
    double[] scores(int[] drawn) {
        return scores(drawn, IntStream.range(0, flat.length).toArray());
    }

    /// The same as a mean over some seeds.
    ///
    /// @param seeds places of seeds, some perhaps several times
    double[] scores(int[] drawn, int[] seeds) {
        return means(seeds, seed -> {
            int[] pooled = new int[classes.size() * classes.size()];
            for (int s : drawn) {
                add(pooled, flat[seed][s]);
            }
            return pooled;
        });
    }

    /// As [#scores] for all subjects, but with `other`'s answers for some.
    double[] scoresWith(SubjectCounts other, boolean[] swapped) {
        return means(IntStream.range(0, flat.length).toArray(), seed -> {
            int[] pooled = new int[classes.size() * classes.size()];
            for (int s = 0; s < swapped.length; s++) {
                add(pooled, (swapped[s] ? other : this).flat[seed][s]);
            }
            return pooled;
        });
    }

    private static void add(int[] sum, int[] counts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
        }
    }

    private double[] means(int[] seeds, IntFunction<int[]> pooled) {
        double[] means = new double[Metric.values().length];
        for (int seed : seeds) {
            double[] scores = scores(pooled.apply(seed), classes.size());
            for (int m = 0; m < means.length; m++) {
                means[m] += scores[m] / seeds.length;
            }
        }
        return means;
    }

    /// [Scores] without their objects: a test asks for tens of thousands of them.
    ///
    /// @param counts `[truth * classes + predicted]`
    private static double[] scores(int[] counts, int classes) {
        int total = 0;
        int hits = 0;
        double f1 = 0;
        double recall = 0;
        int withF1 = 0;
        int withRecall = 0;
        for (int c = 0; c < classes; c++) {
            int support = 0;
            int predicted = 0;
            for (int other = 0; other < classes; other++) {
                support += counts[c * classes + other];
                predicted += counts[other * classes + c];
            }
            int right = counts[c * classes + c];
            total += support;
            hits += right;
            if (support + predicted > 0) {
                f1 += 2.0 * right / (support + predicted);
                withF1++;
            }
            if (support > 0) {
                recall += (double) right / support;
                withRecall++;
            }
        }
        double[] scores = new double[Metric.values().length];
        scores[Metric.ACCURACY.place()] = (double) hits / total;
        scores[Metric.UF1.place()] = withF1 == 0 ? 0 : f1 / withF1;
        scores[Metric.UAR.place()] = withRecall == 0 ? 0 : recall / withRecall;
        return scores;
    }
}
