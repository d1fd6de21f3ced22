package org.dianet.evaluation;

/// A confidence interval of a score.
///
/// @param level share of draws inside, e.g. 0.95
public record Interval(double low, double high, double level) {

    /// The middle `level` of sorted draws, interpolated between neighbours.
    ///
    /// @param sorted ascending, at least one
    public static Interval percentile(double[] sorted, double level) {
        double tail = (1 - level) / 2;
        return new Interval(at(sorted, tail), at(sorted, 1 - tail), level);
    }

    private static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
