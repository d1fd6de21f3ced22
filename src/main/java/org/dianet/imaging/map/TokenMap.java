package org.dianet.imaging.map;

import java.util.Arrays;
import java.util.List;

/// A map over the grid of tokens of one image.
///
/// @param values `rows · columns`, row by row: attention that each token receives (not negative, sums to 1), its share
/// in a class's logit (signed, in logits), or Grad-CAM (not negative, no unit). Not written to afterwards.
public record TokenMap(int rows, int columns, double[] values) {

    /// @throws IllegalArgumentException if the array's length does not fit
    public TokenMap {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "a map of " + rows + "×" + columns + " cannot have " + values.length + " values");
        }
    }

    /// The mean of maps over one grid, token by token.
    ///
    /// @throws IllegalArgumentException if there is none, or if their grids differ
    public static TokenMap mean(List<TokenMap> maps) {
        TokenMap first = maps.getFirst();
        double[] mean = new double[first.values.length];
        for (TokenMap map : maps) {
            if (map.rows != first.rows || map.columns != first.columns) {
                throw new IllegalArgumentException("maps over other grids have no mean");
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] += map.values[i] / maps.size();
            }
        }
        return new TokenMap(first.rows, first.columns, mean);
    }

    /// What a map has above another one of its grid, or below it.
    ///
    /// @throws IllegalArgumentException if their grids differ
    public TokenMap minus(TokenMap other) {
        if (other.rows != rows || other.columns != columns) {
            throw new IllegalArgumentException("maps over other grids have no difference");
        }
        double[] difference = new double[values.length];
        Arrays.setAll(difference, i -> values[i] - other.values[i]);
        return new TokenMap(rows, columns, difference);
    }

    /// The value of the token at a place of the image.
    ///
    /// @param x from the left edge (0) to the right (1)
    /// @param y from the top edge (0) to the bottom (1)
    public double valueAt(double x, double y) {
        int row = Math.clamp((int) (y * rows), 0, rows - 1);
        int column = Math.clamp((int) (x * columns), 0, columns - 1);
        return values[row * columns + column];
    }

    double largest() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    double meanMagnitude() {
        return Arrays.stream(values).map(Math::abs).average().orElse(0);
    }

    /// Largest magnitude over the mean magnitude: 1 is flat. 1 for a map of zeros.
    public double maximumToUniform() {
        return meanMagnitude() == 0 ? 1 : largest() / meanMagnitude();
    }

    /// Entropy of the magnitudes as a distribution, relative to the uniform one: 1 is flat, 0 is one token.
    public double relativeEntropy() {
        double sum = Arrays.stream(values).map(Math::abs).sum();
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

    /// The value at a place between the middles of tokens, bilinear; outside of them that of the nearest.
    ///
    /// @param row 0 is the middle of the first row of tokens
    double at(double row, double column) {
        double r = Math.clamp(row, 0, rows - 1);
        double c = Math.clamp(column, 0, columns - 1);
        int top = (int) r;
        int left = (int) c;
        int bottom = Math.min(top + 1, rows - 1);
        int right = Math.min(left + 1, columns - 1);
        double upper = mixed(values[top * columns + left], values[top * columns + right], c - left);
        double lower = mixed(values[bottom * columns + left], values[bottom * columns + right], c - left);
        return mixed(upper, lower, r - top);
    }

    private static double mixed(double a, double b, double share) {
        return a + share * (b - a);
    }
}
