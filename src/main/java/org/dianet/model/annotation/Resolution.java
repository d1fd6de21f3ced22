package org.dianet.model.annotation;

import java.util.List;

/// Who made a coding count, and how. When is the coding's own time.
///
/// @param among the coders whose codings were looked at
public record Resolution(Coder by, AdjudicationOutcome ruling, List<Coder> among) {
    public Resolution {
        among = List.copyOf(among);
    }

    /// Whether the decision is about the decider's own coding.
    public boolean ofOwn() {
        return among.contains(by);
    }

    Resolution named(Coder from, Coder to) {
        List<Coder> seen =
                among.stream().map(coder -> coder.equals(from) ? to : coder).toList();
        return new Resolution(by.equals(from) ? to : by, ruling, seen);
    }
}
