package org.dianet.evaluation.unit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;

/// What was answered about one action unit.
///
/// @param shown the class of clips that show it; every other class is of clips that do not
/// @param predictions of one or more seeds over the same clips
public record UnitAnswers(String unit, String shown, List<Prediction> predictions) {
    public UnitAnswers {
        predictions = List.copyOf(predictions);
    }

    public UnitAnswers only(Predicate<Prediction> which) {
        return new UnitAnswers(unit, shown, predictions.stream().filter(which).toList());
    }

    /// Clips, each once.
    public int clips() {
        return (int) predictions.stream().map(UnitAnswers::clip).distinct().count();
    }

    /// Clips that show it, each once.
    public int positives() {
        return (int) predictions.stream()
                .filter(p -> p.truth().equals(shown))
                .map(UnitAnswers::clip)
                .distinct()
                .count();
    }

    private static List<String> clip(Prediction p) {
        return List.of(p.subject(), p.clip());
    }

    /// Binary F1 of each seed, ascending: 2TP / (2TP + FP + FN), of the answers of all folds together. NaN for a seed
    /// with neither a clip that shows the unit nor one that is said to.
    public List<Double> bySeed() {
        return predictions.stream()
                .collect(Collectors.groupingBy(Prediction::seed, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::f1)
                .toList();
    }

    private double f1(List<Prediction> answers) {
        int[] counts = new int[3];
        answers.forEach(p -> count(p, counts));
        return f1(counts);
    }

    /// @param counts of hits, false alarms and misses, added to
    void count(Prediction p, int[] counts) {
        boolean truly = p.truth().equals(shown);
        boolean said = p.predicted().equals(shown);
        counts[0] += truly && said ? 1 : 0;
        counts[1] += !truly && said ? 1 : 0;
        counts[2] += truly && !said ? 1 : 0;
    }

    /// @param counts hits, false alarms, misses
    static double f1(int[] counts) {
        int all = 2 * counts[0] + counts[1] + counts[2];
        return all == 0 ? Double.NaN : 2.0 * counts[0] / all;
    }

    /// F1 of the answer that every clip shows it: what a network has to beat.
    public double always() {
        return clips() == 0 ? Double.NaN : 2.0 * positives() / (positives() + clips());
    }

    /// Mean of those that are numbers; empty if none is.
    public static OptionalDouble mean(List<Double> values) {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
