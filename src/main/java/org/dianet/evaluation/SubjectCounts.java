package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One confusion matrix for each seed and subject, the material of all resampling over subjects.
///
/// @param subjects in the order of the matrices
/// @param bySeed for every seed one matrix a subject
record SubjectCounts(List<String> classes, List<String> subjects, List<List<ConfusionMatrix>> bySeed) {
    SubjectCounts {
        classes = List.copyOf(classes);
        subjects = List.copyOf(subjects);
        bySeed = bySeed.stream().map(List::copyOf).toList();
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
        double[] means = new double[Metric.values().length];
        for (List<ConfusionMatrix> ofSeed : bySeed) {
            add(means, Scores.of(pooled(ofSeed, drawn)));
        }
        return means;
    }

    /// As [#scores] for all subjects, but with `other`'s answers for some.
    double[] scoresWith(SubjectCounts other, boolean[] swapped) {
        double[] means = new double[Metric.values().length];
        for (int seed = 0; seed < bySeed.size(); seed++) {
            List<ConfusionMatrix> mixed = new ArrayList<>();
            for (int s = 0; s < subjects.size(); s++) {
                mixed.add((swapped[s] ? other : this).bySeed.get(seed).get(s));
            }
            add(means, Scores.of(pooled(mixed, all())));
        }
        return means;
    }

    int[] all() {
        int[] all = new int[subjects.size()];
        for (int s = 0; s < all.length; s++) {
            all[s] = s;
        }
        return all;
    }

    private void add(double[] means, Scores scores) {
        for (Metric metric : Metric.values()) {
            means[metric.place()] += metric.of(scores) / bySeed.size();
        }
    }

    private ConfusionMatrix pooled(List<ConfusionMatrix> ofSubjects, int[] drawn) {
        int[][] counts = new int[classes.size()][classes.size()];
        for (int s : drawn) {
            ConfusionMatrix one = ofSubjects.get(s);
            for (int t = 0; t < counts.length; t++) {
                for (int p = 0; p < counts.length; p++) {
                    counts[t][p] += one.count(t, p);
                }
            }
        }
        return new ConfusionMatrix(classes, counts);
    }
}
