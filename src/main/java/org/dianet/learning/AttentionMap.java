package org.dianet.learning;

/// A map over the token grid of one phase.
///
/// @param values `rows · columns`, row by row
public record AttentionMap(int rows, int columns, double[] values) {

    public AttentionMap {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "a map of " + rows + "×" + columns + " has " + values.length + " values");
        }
    }

    /// Entropy of the map's absolute values as a distribution, relative to the uniform one: 1 is flat, 0 is one token.
    public double relativeEntropy() {
        double sum = 0;
        for (double v : values) {
            sum += Math.abs(v);
        }
        if (sum == 0 || values.length < 2) {
            return 1;
        }
        double entropy = 0;
        for (double v : values) {
            double p = Math.abs(v) / sum;
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy / Math.log(values.length);
    }
}
