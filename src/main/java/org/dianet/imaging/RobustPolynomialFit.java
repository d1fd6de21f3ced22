package org.dianet.imaging;

import java.util.Arrays;

/// A polynomial of low degree through values that are evenly spaced in time, so that a stretch of outliers does not
/// bend it: least absolute deviations by reweighted least squares, then Tukey's biweight from there, which alone would
/// stay near the bent line it starts from.
final class RobustPolynomialFit {
    private static final int ABSOLUTE_ROUNDS = 30;
    private static final int ROUNDS = 40;
    private static final double SMALLEST = 1e-5;
    /// Tukey's constant for 95 % efficiency, and the factor from the median absolute deviation to a standard deviation.
    private static final double BIWEIGHT = 4.685;

    private static final double FROM_MAD = 1.4826;

    private RobustPolynomialFit() {}

    /// The polynomial's value at every place.
    static double[] robust(double[] values, int degree) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        double[] fitted = values;
        for (int round = 0; round < ROUNDS; round++) {
            fitted = fit(values, weights, degree);
            double[] away = away(values, fitted);
            if (round < ABSOLUTE_ROUNDS) {
                byDeviation(away, weights);
            } else {
                byBiweight(away, weights);
            }
        }
        return fitted;
    }

    private static double[] fit(double[] values, double[] weights, int degree) {
        int size = degree + 1;
        double[][] normal = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < values.length; i++) {
            double[] powers = powers(i, values.length, degree);
            for (int r = 0; r < size; r++) {
                right[r] += weights[i] * powers[r] * values[i];
                for (int c = 0; c < size; c++) {
                    normal[r][c] += weights[i] * powers[r] * powers[c];
                }
            }
        }
        double[] factors = LinearSystem.solve(normal, right);
        double[] fitted = new double[values.length];
        for (int i = 0; i < fitted.length; i++) {
            double[] powers = powers(i, values.length, degree);
            for (int r = 0; r < size; r++) {
                fitted[i] += factors[r] * powers[r];
            }
        }
        return fitted;
    }

    /// Chebyshev polynomials over -1..1, which keep the equations well conditioned.
    private static double[] powers(int i, int count, int degree) {
        double t = count == 1 ? 0 : 2.0 * i / (count - 1) - 1;
        double[] powers = new double[degree + 1];
        for (int d = 0; d <= degree; d++) {
            powers[d] = d == 0 ? 1 : d == 1 ? t : 2 * t * powers[d - 1] - powers[d - 2];
        }
        return powers;
    }

    private static double[] away(double[] values, double[] fitted) {
        double[] away = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            away[i] = Math.abs(values[i] - fitted[i]);
        }
        return away;
    }

    private static void byDeviation(double[] away, double[] weights) {
        for (int i = 0; i < away.length; i++) {
            weights[i] = 1 / Math.max(SMALLEST, away[i]);
        }
    }

    private static void byBiweight(double[] away, double[] weights) {
        double[] sorted = away.clone();
        Arrays.sort(sorted);
        double limit = BIWEIGHT * Math.max(SMALLEST, FROM_MAD * sorted[sorted.length / 2]);
        for (int i = 0; i < away.length; i++) {
            double share = Math.min(1, away[i] / limit);
            // never quite zero, so that the equations stay solvable
            weights[i] = SMALLEST + (1 - share * share) * (1 - share * share);
        }
    }
}
