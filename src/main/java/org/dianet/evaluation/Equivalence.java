package org.dianet.evaluation;

/// Two one-sided tests at .05 (Schuirmann 1987) of whether UF1 of two systems differs by less than a margin: both
/// reject if the 90 % bootstrap interval of the difference lies within the margin.
/// See method.md 4.6.
///
/// @param margin that was chosen before looking, above 0
/// @param difference of UF1, first minus second
/// @param interval 90 %
/// @param joint whether it is over subjects and seeds at once rather than over subjects
public record Equivalence(double margin, double difference, Interval interval, boolean joint) {
    /// Where the user names no other: with some 26 subjects, differences below .06 cannot be shown anyway.
    public static final double MARGIN = 0.03;

    static final double LEVEL = 0.90;

    /// @throws IllegalArgumentException if the margin is not between 0 and 1
    public Equivalence {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("a margin of equivalence is above 0 and below 1, not " + margin);
        }
    }

    /// Whether the difference is shown to be smaller than the margin, whichever is better.
    public boolean shown() {
        return interval.low() > -margin && interval.high() < margin;
    }
}
