package org.dianet.evaluation;

import java.util.List;

/// What a fold's model said about one clip it never saw. One row of `predictions.csv`.
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
}
