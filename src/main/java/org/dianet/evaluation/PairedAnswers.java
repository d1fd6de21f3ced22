package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The answers of two systems for the same clips in the same seeds.
///
/// @param classes of both
/// @param seeds the pairs of seeds that are compared
/// @param first one a clip and seed
/// @param second in the same order; the seeds of both are named as those of the system that has seeds,
///     otherwise as in `first`
/// @param unpaired clips that not both answered in every paired seed
public record PairedAnswers(
        List<String> classes, SeedPairs seeds, List<Prediction> first, List<Prediction> second, int unpaired) {
    public PairedAnswers {
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

    /// Seeds are paired as [SeedPairs] says; a clip that is not answered in all of these by both is left out.
    ///
    /// @throws IllegalArgumentException if no clip is answered by both, or one has two different true classes
    static PairedAnswers of(
            List<String> classes, List<Prediction> first, List<Prediction> second, SeedPairs.Repeated repeated) {
        SeedPairs seeds = SeedPairs.of(first, second, repeated);
        Map<Answer, Prediction> answers = new HashMap<>();
        second.forEach(p -> answers.put(new Answer(Clip.of(p), p.seed()), p));
        Set<Clip> any = new HashSet<>();
        Set<Clip> all = common(seeds, first, second, any);
        List<Prediction> ours = new ArrayList<>();
        List<Prediction> theirs = new ArrayList<>();
        for (SeedPairs.Pair pair : seeds.pairs()) {
            long name = repeated == SeedPairs.Repeated.FIRST ? pair.second() : pair.first();
            for (Prediction p : first) {
                if (p.seed() == pair.first() && all.contains(Clip.of(p))) {
                    Prediction other = Objects.requireNonNull(answers.get(new Answer(Clip.of(p), pair.second())));
                    checkTruth(p, other);
                    ours.add(p.ofSeed(name));
                    theirs.add(other.ofSeed(name));
                }
            }
        }
        if (ours.isEmpty()) {
            throw new IllegalArgumentException("the two have no clip in common that both answered in every compared"
                    + " seed, so there is nothing to compare; clips are matched by subject and name");
        }
        return new PairedAnswers(classes, seeds, ours, theirs, any.size() - all.size());
    }

    /// Clips that both answered in every paired seed.
    ///
    /// @param any receives those that one answered in some paired seed
    private static Set<Clip> common(SeedPairs seeds, List<Prediction> first, List<Prediction> second, Set<Clip> any) {
        List<Set<Clip>> answered = new ArrayList<>();
        for (SeedPairs.Pair pair : seeds.pairs()) {
            answered.add(answered(first, pair.first()));
            answered.add(answered(second, pair.second()));
        }
        answered.forEach(any::addAll);
        Set<Clip> all = new HashSet<>(any);
        answered.forEach(all::retainAll);
        return all;
    }

    private static Set<Clip> answered(List<Prediction> predictions, long seed) {
        return predictions.stream().filter(p -> p.seed() == seed).map(Clip::of).collect(Collectors.toSet());
    }

    private static void checkTruth(Prediction a, Prediction b) {
        if (!a.truth().equals(b.truth())) {
            throw new IllegalArgumentException("clip " + a.clip() + " of subject " + a.subject() + " is truly "
                    + a.truth() + " in the one and " + b.truth()
                    + " in the other, so the two were not tested on the same labels");
        }
    }
}
