package org.dianet.evaluation.agreement;

/// Agreement of two coders on categories beyond chance.
///
/// κ = (pₒ − pₑ) / (1 − pₑ) with pₒ the share of agreements and pₑ = Σ pᵢ. · p.ᵢ, what two coders with these
/// marginals would agree on by chance (Cohen 1960, *Educational and Psychological Measurement* 20, 37–46). The
/// weighted form is 1 − Σ v pₒ / Σ v pₑ with v the disagreement weights (Cohen 1968, *Psychological Bulletin* 70,
/// 213–220).
public final class CohenKappa {
    static final String NOTHING = "nothing was coded by both";
    static final String ONE_CATEGORY = "one category only";

    private CohenKappa() {}

    /// How much a disagreement of so many steps between ordered categories counts.
    public enum Weights {
        /// Any disagreement counts the same.
        NOMINAL,
        /// As many times as there are steps.
        LINEAR,
        /// As the square of the steps.
        QUADRATIC;

        private double of(int steps) {
            return switch (this) {
                case NOMINAL -> steps == 0 ? 0 : 1;
                case LINEAR -> steps;
                case QUADRATIC -> (double) steps * steps;
            };
        }
    }

    /// @param table counts `[first coder][second coder]`, square
    public static Coefficient of(int[][] table) {
        return of(table, Weights.NOMINAL);
    }

    /// @param table counts `[first coder][second coder]`, square, categories in order
    public static Coefficient of(int[][] table, Weights weights) {
        int size = table.length;
        double[] rows = new double[size];
        double[] columns = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                total += table[i][j];
            }
        }
        if (total == 0) {
            return Coefficient.undefined(NOTHING);
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double weight = weights.of(Math.abs(i - j));
                observed += weight * table[i][j] / total;
                expected += weight * rows[i] * columns[j] / (total * total);
            }
        }
        return expected == 0 ? Coefficient.undefined(ONE_CATEGORY) : Coefficient.of(1 - observed / expected);
    }
}
