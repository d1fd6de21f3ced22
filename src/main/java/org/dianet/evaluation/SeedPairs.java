package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which seeds of two systems are compared.
///
/// @param pairs in ascending order of the first
/// @param repeated the system that has no seeds, since it always answers alike; its answers stand next to every
///     seed of the other
/// @param byOrder whether they have no seed in common, so that the first of one goes with the first of the other and so
///     on; otherwise each goes with the seed of the same number
/// @param onlyFirst seeds of the first that are left out
/// @param onlySecond seeds of the second that are left out
public record SeedPairs(
        List<Pair> pairs, Repeated repeated, boolean byOrder, List<Long> onlyFirst, List<Long> onlySecond) {
    public SeedPairs {
        pairs = List.copyOf(pairs);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /// A seed of the first with one of the second.
    public record Pair(long first, long second) {}

    /// Which system is deterministic.
    public enum Repeated {
        NEITHER,
        FIRST,
        SECOND,
        BOTH;

        public static Repeated of(boolean first, boolean second) {
            return first ? second ? BOTH : FIRST : second ? SECOND : NEITHER;
        }
    }

    static SeedPairs of(List<Prediction> first, List<Prediction> second, Repeated repeated) {
        NavigableSet<Long> ours = seeds(first);
        NavigableSet<Long> theirs = seeds(second);
        return switch (repeated) {
            case NEITHER -> ofSeeds(ours, theirs);
            case FIRST -> ofEach(theirs.stream().map(seed -> new Pair(ours.first(), seed)), repeated);
            case SECOND -> ofEach(ours.stream().map(seed -> new Pair(seed, theirs.first())), repeated);
            case BOTH -> ofEach(Stream.of(new Pair(ours.first(), theirs.first())), repeated);
        };
    }

    private static SeedPairs ofEach(Stream<Pair> pairs, Repeated repeated) {
        return new SeedPairs(pairs.toList(), repeated, false, List.of(), List.of());
    }

    private static SeedPairs ofSeeds(NavigableSet<Long> ours, NavigableSet<Long> theirs) {
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
        return new SeedPairs(pairs, Repeated.NEITHER, byOrder, List.copyOf(ours), List.copyOf(theirs));
    }

    private static NavigableSet<Long> seeds(List<Prediction> predictions) {
        return new TreeSet<>(predictions.stream().map(Prediction::seed).toList());
    }
}
