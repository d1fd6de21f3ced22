package org.dianet.run;

import java.util.List;

/// Which settings a fold chose for its network, by inner folds of its training subjects.
///
/// @param chosen name of the candidate
/// @param candidates in the order of the grid
public record Choice(String chosen, List<Scored> candidates) {
    public Choice {
        candidates = List.copyOf(candidates);
    }

    /// A candidate on the inner folds.
    ///
    /// @param uf1 of all inner answers together
    public record Scored(String name, double uf1, double accuracy) {}

    /// The candidate with the highest UF1; of equal ones the first.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Choice best(List<Scored> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to choose from");
        }
        Scored best = candidates.getFirst();
        for (Scored candidate : candidates) {
            best = candidate.uf1() > best.uf1() ? candidate : best;
        }
        return new Choice(best.name(), candidates);
    }
}
