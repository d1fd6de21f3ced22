package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which seeds of two systems stand beside each other.
///
/// @param pairs in ascending order of the first
/// @param byOrder whether they have no seed in common, so that the first of one goes with the first of the other and so
///     on; else each goes with the seed of the same number
/// @param onlyFirst seeds of the first that are left out
/// @param onlySecond seeds of the second that are left out
public record SeedPairs(List<Pair> pairs, boolean byOrder, List<Long> onlyFirst, List<Long> onlySecond) {
    public SeedPairs {
        pairs = List.copyOf(pairs);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /// A seed of the first with one of the second.
    public record Pair(long first, long second) {}

    static SeedPairs of(List<Prediction> first, List<Prediction> second) {
        NavigableSet<Long> ours = seeds(first);
        NavigableSet<Long> theirs = seeds(second);
        List<Pair> pairs = new ArrayList<>();
        ours.stream().filter(theirs::contains).forEach(seed -> pairs.add(new Pair(seed, seed)));
        boolean byOrder = pairs.isEmpty();
        if (byOrder) {
            List<Long> a = List.copyOf(ours);
            List<Long> b = List.copyOf(theirs);
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                pairs.add(new Pair(a.get(i), b.get(i)));
            }
        }
        pairs.forEach(pair -> {
            ours.remove(pair.first());
            theirs.remove(pair.second());
        });
        return new SeedPairs(pairs, byOrder, List.copyOf(ours), List.copyOf(theirs));
    }

    private static NavigableSet<Long> seeds(List<Prediction> predictions) {
        return new TreeSet<>(predictions.stream().map(Prediction::seed).toList());
    }
}
