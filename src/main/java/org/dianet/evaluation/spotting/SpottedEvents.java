package org.dianet.evaluation.spotting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.project.ExpressionLength;

/// What was coded and what was spotted in one recording.
public record SpottedEvents(String subject, List<TimedSpan> coded, List<TimedSpan> candidates) {
    /// Of the micro-expression grand challenges.
    public static final double LEAST_OVERLAP = 0.5;

    public SpottedEvents {
        coded = List.copyOf(coded);
        candidates = List.copyOf(candidates);
    }

    /// A coded event and the candidate that found it, by their places in the lists.
    public record Match(int coded, int candidate) {}

    /// Those of one length only.
    SpottedEvents of(ExpressionLength length) {
        return new SpottedEvents(
                subject,
                coded.stream().filter(one -> one.length() == length).toList(),
                candidates.stream().filter(one -> one.length() == length).toList());
    }

    /// One to one, from the largest overlap down; pairs that overlap less than [#LEAST_OVERLAP] are none.
    public List<Match> matches() {
        record Pair(Match match, double overlap) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < coded.size(); i++) {
            for (int j = 0; j < candidates.size(); j++) {
                double overlap = coded.get(i).span().overlap(candidates.get(j).span());
                if (overlap >= LEAST_OVERLAP) {
                    pairs.add(new Pair(new Match(i, j), overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        Set<Integer> found = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!found.contains(pair.match().coded())
                    && !used.contains(pair.match().candidate())) {
                found.add(pair.match().coded());
                used.add(pair.match().candidate());
                matches.add(pair.match());
            }
        }
        return matches;
    }

    SpottingCounts counts() {
        int hits = matches().size();
        return new SpottingCounts(hits, candidates.size() - hits, coded.size() - hits);
    }
}
