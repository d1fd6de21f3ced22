package org.dianet.model.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;

/// All states of codings that two copies of a clip hold, as one coding for each coder and what diverged from it.
/// Where one state was made from the other the later one supersedes it; where both were changed apart from each
/// other the later one stays the coder's coding and the other becomes a conflict. A set of states gives one result,
/// whatever the order in which they came together.
record CodingMerge(List<Coding> codings, List<Coding> conflicts) {
    private static final Comparator<Coding> LATER =
            Comparator.comparing(Coding::changed).thenComparing(Coding::toString);

    static CodingMerge of(Clip a, Clip b) {
        Map<Coder, List<Coding>> states = new TreeMap<>();
        for (Clip clip : List.of(a, b)) {
            for (List<Coding> each : List.of(clip.codings(), clip.conflicts())) {
                each.forEach(coding -> states.computeIfAbsent(coding.coder(), _ -> new ArrayList<>())
                        .add(coding));
            }
        }
        List<Coding> codings = new ArrayList<>();
        List<Coding> conflicts = new ArrayList<>();
        for (List<Coding> ofOne : states.values()) {
            List<Coding> apart = apart(ofOne);
            codings.add(apart.getFirst());
            conflicts.addAll(apart.subList(1, apart.size()));
        }
        return new CodingMerge(codings, conflicts);
    }

    /// The states that no other supersedes and that say something different, the latest first.
    private static List<Coding> apart(List<Coding> states) {
        List<Coding> latestFirst = new ArrayList<>(states);
        latestFirst.sort(LATER.reversed());
        List<Coding> kept = new ArrayList<>();
        for (Coding state : latestFirst) {
            boolean superseded =
                    states.stream().anyMatch(other -> other.origin().earlier().contains(state.changed()));
            boolean said = kept.stream().anyMatch(other -> said(other).equals(said(state)));
            if (!superseded && !said) {
                kept.add(state);
            }
        }
        return kept.isEmpty() ? latestFirst.subList(0, 1) : kept;
    }

    /// The content of a coding, without times.
    private static Coding said(Coding coding) {
        return new Coding(
                coding.coder(),
                coding.marks(),
                coding.confidence(),
                coding.emotion(),
                coding.actionUnits(),
                coding.tiers(),
                coding.note(),
                coding.disputed(),
                coding.origin().alone(),
                Instant.EPOCH);
    }
}
