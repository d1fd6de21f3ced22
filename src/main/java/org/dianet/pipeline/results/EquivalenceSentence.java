package org.dianet.pipeline.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Equivalence;

/// Whether two systems were shown to be as good as each other.
public final class EquivalenceSentence {
    private EquivalenceSentence() {}

    public static String of(Equivalence equivalence) {
        return within(equivalence) + " is " + (equivalence.shown() ? "shown" : "not shown")
                + ": the 90 % interval of the difference over "
                + over(equivalence)
                + " is " + range(equivalence) + ".";
    }

    /// One sentence for all pairs of runs.
    static String of(List<CompareSeveral.Pair> pairs) {
        Equivalence first = pairs.getFirst().result().equivalence();
        if (pairs.size() == 1) {
            return of(first);
        }
        return within(first) + ", each pair by itself and uncorrected, with the 90 % interval of the difference: "
                + Stream.of(true, false)
                        .flatMap(shown -> named(pairs, shown).stream())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static List<String> named(List<CompareSeveral.Pair> pairs, boolean shown) {
        String names = pairs.stream()
                .filter(pair -> pair.result().equivalence().shown() == shown)
                .map(pair -> pair.name() + " (" + range(pair.result().equivalence()) + " over "
                        + over(pair.result().equivalence()) + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of((shown ? "shown for " : "not shown for ") + names);
    }

    private static String within(Equivalence equivalence) {
        return "Equivalence in UF1 within ±"
                + new BigDecimal(Double.toString(equivalence.margin())).toPlainString()
                + " (two one-sided tests at .05)";
    }

    private static String over(Equivalence equivalence) {
        return equivalence.joint() ? "subjects and seeds" : "subjects";
    }

    private static String range(Equivalence equivalence) {
        return JointSentence.range(equivalence.interval(), "%+.3f");
    }
}
