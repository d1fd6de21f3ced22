package org.dianet.cli.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.pipeline.results.JointSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.pipeline.results.SignedText;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Scores as lines for people, always next to both baselines: the same numbers as in `scores.json`.
public final class ScoreLines {
    private ScoreLines() {}

    public static ScoreSheet sheet(LosoResult result) throws StorageException {
        return ScoreSheet.of(result.record().classes(), result.predictions())
                .beside(result.predictions(), Adapters.runs().baseline(result.run()));
    }

    public static String name(Metric metric) {
        return metric == Metric.ACCURACY ? "accuracy" : metric.name();
    }

    /// @param leaks clauses on why the scores are not comparable
    /// @param run that they are of, or `null` for a table alone
    public static void print(Console console, ScoreSheet sheet, List<String> leaks, @Nullable RunRecord run) {
        leaks.forEach(leak -> console.print("NOT COMPARABLE with other work: " + leak + "."));
        for (Metric metric : Metric.values()) {
            console.print(line(sheet, metric));
        }
        sheet.noInterval().ifPresent(console::print);
        if (sheet.bootstrap() != null) {
            console.print("95 %: bootstrap over subjects, " + sheet.bootstrap().draws() + " draws");
        }
        JointSentence.of(sheet).ifPresent(console::print);
        sheet.narrow().ifPresent(console::print);
        LinearSentence.of(sheet, run).ifPresent(console::print);
        if (sheet.bySeed().size() > 1) {
            sheet.bySeed().forEach((seed, scores) -> console.print(seed(seed, scores)));
        }
        if (sheet.calibration() != null) {
            console.print(String.format(
                    Locale.ROOT,
                    "expected calibration error %.3f",
                    sheet.calibration().error()));
        }
    }

    private static String line(ScoreSheet sheet, Metric metric) {
        String interval = "";
        String linear =
                sheet.linear() == null ? "" : String.format(Locale.ROOT, ", linear %.3f", metric.of(sheet.linear()));
        if (sheet.bootstrap() != null) {
            Interval of = sheet.bootstrap().of(metric);
            interval = String.format(Locale.ROOT, "   95 %% %.3f to %.3f", of.low(), of.high());
        }
        return String.format(
                Locale.ROOT,
                "%-9s %s%s   (majority %.3f, random %.3f%s)",
                name(metric),
                value(sheet, metric),
                interval,
                metric.of(sheet.majority()),
                sheet.random().of(metric),
                linear);
    }

    /// `0.650 [0.600, 0.710]`, without brackets if there is no interval.
    public static String ranged(ScoreSheet sheet, Metric metric) {
        return value(sheet, metric)
                + (sheet.bootstrap() == null
                        ? ""
                        : " " + range(sheet.bootstrap().of(metric)));
    }

    public static String range(Interval interval) {
        return String.format(Locale.ROOT, "[%.3f, %.3f]", interval.low(), interval.high());
    }

    /// Mean and deviation over several seeds, otherwise the number.
    public static String value(ScoreSheet sheet, Metric metric) {
        return value(sheet.spread(metric::of), sheet.bySeed().size());
    }

    public static String value(Spread spread, int seeds) {
        return seeds > 1
                ? String.format(Locale.ROOT, "%.3f ± %.3f", spread.mean(), spread.deviation())
                : String.format(Locale.ROOT, "%.3f", spread.mean());
    }

    /// A difference with a sign that can be typed, and none before what rounds to nothing.
    public static String signed(double value) {
        return SignedText.of("%+.3f", value);
    }

    private static String seed(long seed, Scores scores) {
        Map<Metric, Double> values = Metric.each(metric -> metric.of(scores));
        return String.format(
                Locale.ROOT,
                "  seed %-6d accuracy %.3f  UF1 %.3f  UAR %.3f",
                seed,
                values.get(Metric.ACCURACY),
                values.get(Metric.UF1),
                values.get(Metric.UAR));
    }
}
