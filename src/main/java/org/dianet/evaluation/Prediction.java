package org.dianet.evaluation;

import java.util.List;

/// The prediction of a fold's model for one clip of its test side. One row of `predictions.csv`.
///
/// @param truth true class
/// @param predicted class with the highest probability
/// @param fold name of the held-out subject
/// @param probabilities one a class, in the order of the class list
public record Prediction(
        String subject,
        String clip,
        String truth,
        String predicted,
        String fold,
        long seed,
        List<Double> probabilities) {
    public Prediction {
        probabilities = List.copyOf(probabilities);
    }

    /// The same answer under another number of its seed.
    public Prediction ofSeed(long other) {
        return new Prediction(subject, clip, truth, predicted, fold, other, probabilities);
    }

    /// Which is the largest; of equal ones the first.
    public static int argMax(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            best = values[c] > values[best] ? c : best;
        }
        return best;
    }

    public static int argMax(List<Double> values) {
        return argMax(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
