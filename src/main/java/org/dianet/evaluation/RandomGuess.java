package org.dianet.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The score of random guessing if every class is named as often as it is true: the second baseline next to
/// [MajorityBaseline]. With class shares pᵧ the expected accuracy is Σpᵧ², the expected recall of a class pᵧ, and its
/// F1, from the expected confusion matrix, pᵧ too; so UF1 and UAR are one over the number of classes that occur.
///
/// @param uf1 of the expected confusion matrix
public record RandomGuess(double accuracy, double uf1, double uar) {

    /// Every clip counts once, however many seeds predicted it.
    ///
    /// @throws IllegalArgumentException if there are no predictions
    public static RandomGuess of(List<Prediction> predictions) {
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("there are no predictions to score");
        }
        record Clip(String subject, String name) {}
        Map<Clip, String> truths = new LinkedHashMap<>();
        predictions.forEach(p -> truths.put(new Clip(p.subject(), p.clip()), p.truth()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        truths.values().forEach(label -> counts.merge(label, 1, Integer::sum));
        double squares = counts.values().stream()
                .mapToDouble(n -> (double) n / truths.size())
                .map(share -> share * share)
                .sum();
        return new RandomGuess(squares, 1.0 / counts.size(), 1.0 / counts.size());
    }

    public double of(Metric metric) {
        return switch (metric) {
            case ACCURACY -> accuracy;
            case UF1 -> uf1;
            case UAR -> uar;
        };
    }
}
