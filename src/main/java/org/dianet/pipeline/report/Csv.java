package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.SubjectBootstrap;
import org.jspecify.annotations.Nullable;

/// Lines and cells of the tables that other programs read.
public final class Csv {
    private Csv() {}

    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /// Six decimals; empty for a number that is not defined.
    public static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    /// A p value to four significant digits at least, so that a small one is never written as 0; empty for one that is
    /// not defined.
    public static String p(double value) {
        return value > 0 && value < 0.001 ? String.format(Locale.ROOT, "%.3e", value) : number(value);
    }

    /// Mean and deviation over seeds, low and high end of the interval; empty if there is none.
    public static List<String> score(ScoreSheet sheet, Metric metric) {
        Spread spread = sheet.spread(metric::of);
        @Nullable SubjectBootstrap bootstrap = sheet.bootstrap();
        List<String> cells = new ArrayList<>();
        cells.add(number(spread.mean()));
        cells.add(sheet.bySeed().size() > 1 ? number(spread.deviation()) : "");
        cells.addAll(interval(bootstrap == null ? null : bootstrap.of(metric)));
        return cells;
    }

    /// Scores with neither deviation nor interval, in the cells that a run's would have.
    public static List<String> scores(ToDoubleFunction<Metric> value) {
        List<String> cells = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            cells.addAll(List.of(number(value.applyAsDouble(metric)), "", "", ""));
        }
        return cells;
    }

    /// Low and high end.
    public static List<String> interval(@Nullable Interval interval) {
        return interval == null ? List.of("", "") : List.of(number(interval.low()), number(interval.high()));
    }
}
