package org.dianet.evaluation;

import java.util.stream.DoubleStream;

/// A confidence interval of a score.
///
/// @param level share of draws inside, e.g. 0.95
public record Interval(double low, double high, double level) {
    private static final double SAME = 1e-12;

    /// The middle `level` of sorted draws, interpolated between neighbours.
    ///
    /// @param sorted ascending, at least one
    public static Interval percentile(double[] sorted, double level) {
        double tail = (1 - level) / 2;
        return new Interval(at(sorted, tail), at(sorted, 1 - tail), level);
    }

    /// The bias-corrected and accelerated interval (Efron 1987): percentiles moved by how far the draws lie to one
    /// side of the observed value, and by how its spread changes with the value, as leaving out one subject shows.
    ///
    /// @param sorted draws, ascending, at least one
    /// @param observed the value that was drawn around
    /// @param without the value without each subject in turn
    public static Interval corrected(double[] sorted, double observed, double[] without, double level) {
        double below = 0;
        for (double draw : sorted) {
            below += draw < observed - SAME ? 1 : draw <= observed + SAME ? 0.5 : 0;
        }
        double half = 0.5 / sorted.length;
        double bias = Normal.quantile(Math.clamp(below / sorted.length, half, 1 - half));
        double mean = DoubleStream.of(without).average().orElse(0);
        double square = 0;
        double cube = 0;
        for (double value : without) {
            square += (mean - value) * (mean - value);
            cube += (mean - value) * (mean - value) * (mean - value);
        }
        double acceleration = square <= SAME * SAME ? 0 : cube / (6 * Math.pow(square, 1.5));
        double tail = (1 - level) / 2;
        return new Interval(
                at(sorted, moved(tail, bias, acceleration)), at(sorted, moved(1 - tail, bias, acceleration)), level);
    }

    private static double moved(double share, double bias, double acceleration) {
        double z = bias + Normal.quantile(share);
        return Normal.below(bias + z / (1 - acceleration * z));
    }

    private static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
