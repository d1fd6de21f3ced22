package org.dianet.evaluation.faithfulness;

/// How sure a network is of a class: ln(p/(1 − p)). Unlike the logit it does not change if all logits rise alike, which
/// no answer shows; unlike p it does not end at 1.
public final class LogOdds {
    private LogOdds() {}

    /// @param logits one a class, at least two
    public static double of(double[] logits, int one) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < logits.length; c++) {
            largest = c == one ? largest : Math.max(largest, logits[c]);
        }
        double others = 0;
        for (int c = 0; c < logits.length; c++) {
            others += c == one ? 0 : Math.exp(logits[c] - largest);
        }
        return logits[one] - largest - Math.log(others);
    }
}
