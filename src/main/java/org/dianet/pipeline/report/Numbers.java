package org.dianet.pipeline.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dianet.evaluation.Spread;

/// Numbers as the report writes them, the same in every country.
public final class Numbers {
    private Numbers() {}

    /// Three decimals; a dash for a number that is not defined.
    public static String score(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    /// `mean ± sd` over several seeds, otherwise the number.
    public static String score(Spread spread, int seeds) {
        return score(spread.mean()) + (seeds > 1 ? " ± " + score(spread.deviation()) : "");
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /// As short as it can be written, e.g. `0.001`.
    public static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    public static String listed(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
