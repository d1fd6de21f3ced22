package org.dianet.evaluation.faithfulness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Spearman's rank correlation (Spearman 1904): Pearson's of the ranks, equal values sharing their mean rank.
public final class RankCorrelation {
    private RankCorrelation() {}

    /// −1..1; 0 if one of them is flat, because it has no order that the other could share.
    ///
    /// @throws IllegalArgumentException if the lengths differ or are below 2
    public static double of(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException("no rank correlation of " + a.length + " and " + b.length + " values");
        }
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = (a.length - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /// The same of magnitudes.
    public static double ofMagnitudes(double[] a, double[] b) {
        return of(
                Arrays.stream(a).map(Math::abs).toArray(),
                Arrays.stream(b).map(Math::abs).toArray());
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }
}
