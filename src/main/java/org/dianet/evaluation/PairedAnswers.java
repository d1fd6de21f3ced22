package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The answers of two systems for the same clips in the same seeds.
///
/// @param classes of both
/// @param first one a clip and seed
/// @param second in the same order, seeds named as in `first`
/// @param unpaired clips that only one of them answered
record PairedAnswers(List<String> classes, List<Prediction> first, List<Prediction> second, int unpaired) {
    PairedAnswers {
        classes = List.copyOf(classes);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// One clip of one person.
    record Clip(String subject, String name) {
        static Clip of(Prediction p) {
            return new Clip(p.subject(), p.clip());
        }
    }

    private record Answer(Clip clip, long seed) {}

    /// Seeds that both have are paired; where they have none in common, the first of one with the first of the other
    /// and so on. A clip that is not answered in all of these by both is left out.
    ///
    /// @throws IllegalArgumentException if no clip is answered by both, or one has two different true classes
    static PairedAnswers of(List<String> classes, List<Prediction> first, List<Prediction> second) {
        Map<Long, Long> seeds = seeds(first, second);
        Map<Answer, Prediction> others = new HashMap<>();
        second.forEach(p -> others.put(new Answer(Clip.of(p), p.seed()), p));
        Set<Clip> incomplete = new HashSet<>();
        first.forEach(p -> {
            @Nullable Long seed = seeds.get(p.seed());
            if (seed != null && !others.containsKey(new Answer(Clip.of(p), seed))) {
                incomplete.add(Clip.of(p));
            }
        });
        incomplete.addAll(lacking(second, first, seeds));
        List<Prediction> ours = new ArrayList<>();
        List<Prediction> theirs = new ArrayList<>();
        for (Prediction p : first) {
            @Nullable Long seed = seeds.get(p.seed());
            if (seed != null && !incomplete.contains(Clip.of(p))) {
                @Nullable Prediction other = others.get(new Answer(Clip.of(p), seed));
                if (other != null) {
                    checkTruth(p, other);
                    ours.add(p);
                    theirs.add(renamed(other, p.seed()));
                }
            }
        }
        if (ours.isEmpty()) {
            throw new IllegalArgumentException(
                    "the two have no clip in common, so there is nothing to compare; clips are matched by subject and name");
        }
        return new PairedAnswers(classes, ours, theirs, incomplete.size());
    }

    private static Map<Long, Long> seeds(List<Prediction> first, List<Prediction> second) {
        TreeSet<Long> ours = new TreeSet<>(first.stream().map(Prediction::seed).toList());
        TreeSet<Long> theirs =
                new TreeSet<>(second.stream().map(Prediction::seed).toList());
        Map<Long, Long> pairs = new HashMap<>();
        ours.stream().filter(theirs::contains).forEach(seed -> pairs.put(seed, seed));
        if (pairs.isEmpty()) {
            List<Long> a = List.copyOf(ours);
            List<Long> b = List.copyOf(theirs);
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                pairs.put(a.get(i), b.get(i));
            }
        }
        return pairs;
    }

    /// Clips of `second` that `first` lacks in a paired seed.
    private static Set<Clip> lacking(List<Prediction> second, List<Prediction> first, Map<Long, Long> seeds) {
        Set<Answer> known = new HashSet<>();
        first.forEach(p -> {
            @Nullable Long seed = seeds.get(p.seed());
            if (seed != null) {
                known.add(new Answer(Clip.of(p), seed));
            }
        });
        Set<Clip> lacking = new HashSet<>();
        for (Prediction p : second) {
            if (seeds.containsValue(p.seed()) && !known.contains(new Answer(Clip.of(p), p.seed()))) {
                lacking.add(Clip.of(p));
            }
        }
        return lacking;
    }

    private static void checkTruth(Prediction a, Prediction b) {
        if (!a.truth().equals(b.truth())) {
            throw new IllegalArgumentException("clip " + a.clip() + " of subject " + a.subject() + " is truly "
                    + a.truth() + " in the one and " + b.truth()
                    + " in the other, so the two were not tested on the same labels");
        }
    }

    private static Prediction renamed(Prediction p, long seed) {
        return new Prediction(p.subject(), p.clip(), p.truth(), p.predicted(), p.fold(), seed, p.probabilities());
    }

    int seeds() {
        return (int) first.stream().mapToLong(Prediction::seed).distinct().count();
    }
}
