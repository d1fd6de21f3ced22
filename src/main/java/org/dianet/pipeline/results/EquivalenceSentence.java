package org.dianet.pipeline.results;

import java.math.BigDecimal;
import org.dianet.evaluation.Equivalence;

/// Whether two systems were shown to be as good as each other.
public final class EquivalenceSentence {
    private EquivalenceSentence() {}

    public static String of(Equivalence equivalence) {
        return "Equivalence in UF1 within ±"
                + new BigDecimal(Double.toString(equivalence.margin())).toPlainString()
                + " (two one-sided tests at .05) is " + (equivalence.shown() ? "shown" : "not shown")
                + ": the 90 % interval of the difference over "
                + (equivalence.joint() ? "subjects and seeds" : "subjects")
                + " is " + JointSentence.range(equivalence.interval(), "%+.3f") + ".";
    }
}
