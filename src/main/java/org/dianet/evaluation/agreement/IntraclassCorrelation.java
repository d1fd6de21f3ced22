package org.dianet.evaluation.agreement;

import java.util.Arrays;

/// ICC(2,1): absolute agreement of coders taken as a sample of all coders, for one coder's marks: (BMS − EMS) /
/// (BMS + (k−1) EMS + k (JMS − EMS)/n), with the mean squares between events, between coders and of the
/// residual, n events and k coders (Shrout & Fleiss 1979, *Psychological Bulletin* 86, 420–428).
public final class IntraclassCorrelation {
    private IntraclassCorrelation() {}

    /// @param ratings `[event][coder]`, no gaps
    public static Coefficient of(double[][] ratings) {
        int n = ratings.length;
        if (n < 2) {
            return Coefficient.undefined("it needs at least two events that all coders marked");
        }
        int k = ratings[0].length;
        if (k < 2) {
            return Coefficient.undefined("fewer than two coders");
        }
        double grand = Arrays.stream(ratings).flatMapToDouble(Arrays::stream).sum() / (n * k);
        double rows = 0;
        double total = 0;
        for (double[] event : ratings) {
            double mean = Arrays.stream(event).sum() / k;
            rows += k * (mean - grand) * (mean - grand);
            total += Arrays.stream(event).map(v -> (v - grand) * (v - grand)).sum();
        }
        double columns = 0;
        for (int j = 0; j < k; j++) {
            int coder = j;
            double mean =
                    Arrays.stream(ratings).mapToDouble(event -> event[coder]).sum() / n;
            columns += n * (mean - grand) * (mean - grand);
        }
        double between = rows / (n - 1);
        double coders = columns / (k - 1);
        double rest = Math.max(0, total - rows - columns) / ((n - 1.0) * (k - 1));
        double all = between + (k - 1) * rest + k * (coders - rest) / n;
        return all <= 1e-12 * Math.max(1, grand * grand)
                ? Coefficient.undefined("all marks are on the same frame")
                : Coefficient.of((between - rest) / all);
    }
}
