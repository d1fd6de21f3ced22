package org.dianet.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The correction of Holm (1979) for several tests in one table: the chance of even one false finding stays below the
/// level, whatever the dependence between the tests.
/// See method.md 4.6.
public final class Holm {
    private Holm() {}

    /// Adjusted values in the order of the given ones: the i-th smallest of m becomes the largest of (m − j)·pⱼ over
    /// all j ≤ i counted from 0, at most 1.
    ///
    /// @throws IllegalArgumentException if a value lies outside 0..1
    public static double[] adjusted(double... p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p value must lie in 0..1, not " + value);
            }
        }
        List<Integer> order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int i = order.get(rank);
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
            adjusted[i] = largest;
        }
        return adjusted;
    }
}
