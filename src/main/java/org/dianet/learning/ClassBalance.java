package org.dianet.learning;

import java.util.Arrays;

/// Weights of the classes in the loss, always from the training side.
/// See method.md 3.2.
public enum ClassBalance {
    NONE,
    /// (n / (K·n_c)), so that every class counts the same.
    INVERSE,
    /// The square root of INVERSE.
    SQUARE_ROOT;

    /// The weight of each class in the loss; 1 for a class without a sample.
    ///
    /// @param counts training samples of each class
    public double[] weights(int[] counts) {
        double total = Arrays.stream(counts).sum();
        double[] weights = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            double inverse = counts[c] == 0 ? 1 : total / (counts.length * (double) counts[c]);
            weights[c] = switch (this) {
                case NONE -> 1;
                case INVERSE -> inverse;
                case SQUARE_ROOT -> Math.sqrt(inverse);
            };
        }
        return weights;
    }
}
