package org.dianet.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Accuracy, unweighted F1 and unweighted average recall of a pooled confusion matrix, as in the micro-expression grand
/// challenge of 2019: UF1 = (1/C) Σ 2TP/(2TP+FP+FN), UAR = (1/C) Σ TP/N. Never a mean over folds.
/// See method.md 4.3.
///
/// A class that neither was the truth nor was predicted counts in no mean; one that was predicted but never the truth
/// has F1 0 and no recall.
public record Scores(double accuracy, double uf1, double uar, List<ClassScore> perClass, ConfusionMatrix confusion) {

    public Scores {
        perClass = List.copyOf(perClass);
    }

    /// @throws IllegalArgumentException if the matrix holds no clips
    public static Scores of(ConfusionMatrix matrix) {
        int total = matrix.total();
        if (total == 0) {
            throw new IllegalArgumentException("there are no predictions to score");
        }
        List<ClassScore> perClass = IntStream.range(0, matrix.classes().size())
                .mapToObj(c -> ClassScore.of(matrix, c))
                .toList();
        int hits = IntStream.range(0, matrix.classes().size()).map(matrix::hits).sum();
        return new Scores(
                (double) hits / total,
                meanOfDefined(perClass, ClassScore::f1),
                meanOfDefined(perClass, ClassScore::recall),
                perClass,
                matrix);
    }

    private static double meanOfDefined(List<ClassScore> scores, ToDoubleFunction<ClassScore> value) {
        return scores.stream()
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(0);
    }
}
