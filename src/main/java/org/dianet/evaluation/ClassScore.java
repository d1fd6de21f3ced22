package org.dianet.evaluation;

/// How well one class was separated from the others.
///
/// @param precision TP/(TP+FP); NaN if it was never predicted
/// @param recall TP/N; NaN if it never was the truth
/// @param f1 2TP/(2TP+FP+FN); NaN if it neither was the truth nor was predicted
/// @param support N, clips that truly are of it
public record ClassScore(String name, double precision, double recall, double f1, int support) {

    static ClassScore of(ConfusionMatrix matrix, int c) {
        int hits = matrix.hits(c);
        int support = matrix.support(c);
        int predicted = matrix.predicted(c);
        return new ClassScore(
                matrix.classes().get(c),
                (double) hits / predicted,
                (double) hits / support,
                2.0 * hits / (support + predicted),
                support);
    }
}
