package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The corrected resampled t-test (Nadeau and Bengio 2003) on the accuracies of repeated k-fold: folds share most of
/// what they learn from, so their variance is enlarged by the share of test to training clips.
/// t = d̄ / √((1/J + n_test/n_train) s²) with J − 1 degrees of freedom, over all J folds of all repeats.
/// See method.md 4.6.
///
/// @param folds J
/// @param difference d̄, mean difference in accuracy, first minus second
/// @param share n_test/n_train, the mean over the folds
/// @param p two-sided; 1 if no fold differs
public record NadeauBengio(int folds, double difference, double share, double t, double p) {

    private record Key(long seed, String fold) {}

    /// Empty unless both systems were tested on the same folds, several of them a seed and several subjects a fold:
    /// for leave-one-subject-out the test is not made.
    static Optional<NadeauBengio> of(PairedAnswers pairs) {
        Map<Key, List<Integer>> folds = new LinkedHashMap<>();
        Map<Long, Integer> perSeed = new HashMap<>();
        Map<Long, Set<String>> names = new HashMap<>();
        boolean several = true;
        for (int i = 0; i < pairs.first().size(); i++) {
            Prediction p = pairs.first().get(i);
            if (!p.fold().equals(pairs.second().get(i).fold())) {
                return Optional.empty();
            }
            folds.computeIfAbsent(new Key(p.seed(), p.fold()), _ -> new ArrayList<>())
                    .add(i);
            perSeed.merge(p.seed(), 1, Integer::sum);
            names.computeIfAbsent(p.seed(), _ -> new LinkedHashSet<>()).add(p.fold());
        }
        for (List<Integer> places : folds.values()) {
            several &= places.stream()
                            .map(i -> pairs.first().get(i).subject())
                            .distinct()
                            .count()
                    > 1;
        }
        if (!several || names.values().stream().anyMatch(of -> of.size() < 2)) {
            return Optional.empty();
        }
        double[] differences = new double[folds.size()];
        double share = 0;
        int j = 0;
        for (Map.Entry<Key, List<Integer>> entry : folds.entrySet()) {
            int test = entry.getValue().size();
            int hits = 0;
            for (int i : entry.getValue()) {
                hits += right(pairs.first().get(i)) - right(pairs.second().get(i));
            }
            differences[j++] = (double) hits / test;
            share += (double) test / (perSeed.getOrDefault(entry.getKey().seed(), 0) - test) / folds.size();
        }
        return Optional.of(of(differences, share));
    }

    private static int right(Prediction p) {
        return p.predicted().equals(p.truth()) ? 1 : 0;
    }

    /// @param differences of each fold, at least two
    /// @param share of test to training clips
    static NadeauBengio of(double[] differences, double share) {
        Spread spread = Spread.of(differences);
        int folds = differences.length;
        double error = Math.sqrt((1.0 / folds + share)) * spread.deviation();
        if (error == 0) {
            return new NadeauBengio(
                    folds,
                    spread.mean(),
                    share,
                    spread.mean() == 0 ? 0 : Double.POSITIVE_INFINITY,
                    spread.mean() == 0 ? 1 : 0);
        }
        double t = spread.mean() / error;
        return new NadeauBengio(folds, spread.mean(), share, t, Normal.studentP(t, folds - 1));
    }
}
