package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.model.annotation.Coder;

/// Which events of two coders are one expression. Each event has at most one partner. Three steps, each on what the
/// one before left over and greedily from the best pair down: overlap of at least [#LEAST_OVERLAP] (as in the
/// spotting task of the micro-expression grand challenge), then a common mark at most `tolerance` frames apart,
/// then events of the same clip whose marks cannot be compared because one lacks them. The rest have no
/// partner.
///
/// @param onlyFirst events of the first coder without a partner
/// @param onlySecond events of the second coder without a partner
public record EventMatching(List<MatchedEvents> matched, List<CodedEvent> onlyFirst, List<CodedEvent> onlySecond) {
    public static final double LEAST_OVERLAP = 0.5;

    public EventMatching {
        matched = List.copyOf(matched);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /// @param tolerance frames
    public static EventMatching of(Recording recording, Coder first, Coder second, int tolerance) {
        Search search = new Search(recording, first, second);
        search.take(
                Step.OVERLAP,
                (a, b) -> a.overlap(b).filter(share -> share >= LEAST_OVERLAP).map(share -> -share));
        search.take(
                Step.TOLERANCE,
                (a, b) -> a.distance(b).filter(apart -> apart <= tolerance).map(apart -> (double) apart));
        search.take(
                Step.SAME_CLIP,
                (a, b) -> a.clip().equals(b.clip())
                                && a.overlap(b).isEmpty()
                                && a.distance(b).isEmpty()
                        ? Optional.of(0.0)
                        : Optional.empty());
        return new EventMatching(search.matched, search.first, search.second);
    }

    private static final class Search {
        private final Recording recording;
        private final List<CodedEvent> first;
        private final List<CodedEvent> second;
        private final List<MatchedEvents> matched = new ArrayList<>();

        Search(Recording recording, Coder first, Coder second) {
            this.recording = recording;
            this.first = new ArrayList<>(recording.by(first));
            this.second = new ArrayList<>(recording.by(second));
        }

        /// @param cost of a pair, empty if it is none; the cheapest pair is taken first
        void take(Step step, BiFunction<CodedEvent, CodedEvent, Optional<Double>> cost) {
            record Candidate(CodedEvent a, CodedEvent b, double cost) {}
            List<Candidate> candidates = new ArrayList<>();
            for (CodedEvent a : first) {
                for (CodedEvent b : second) {
                    cost.apply(a, b).ifPresent(c -> candidates.add(new Candidate(a, b, c)));
                }
            }
            // Sorting is stable: at equal cost the events' order decides.
            candidates.sort(Comparator.comparingDouble(Candidate::cost));
            for (Candidate pair : candidates) {
                if (first.contains(pair.a) && second.contains(pair.b)) {
                    first.remove(pair.a);
                    second.remove(pair.b);
                    matched.add(new MatchedEvents(recording.name(), pair.a, pair.b, step, recording.times()));
                }
            }
        }
    }
}
