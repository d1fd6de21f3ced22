package org.dianet.pipeline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.EquivalenceSentence;

/// A comparison of two runs as a table, one metric a row; below it, what belongs to the numbers.
public final class ComparisonTable {
    private ComparisonTable() {}

    public static String csv(CompareRuns.Result result) {
        Comparison comparison = result.comparison();
        StringBuilder text = new StringBuilder(
                Csv.line(List.of("metric", "a", "a_sd", "b", "b_sd", "difference", "low", "high", "p_permutation")));
        for (Metric metric : Metric.values()) {
            Interval interval = comparison.interval().of(metric);
            text.append(Csv.line(List.of(
                    metric.name().toLowerCase(Locale.ROOT),
                    number(comparison.first(metric).mean()),
                    comparison.firstSeeds() > 1
                            ? number(comparison.first(metric).deviation())
                            : "",
                    number(comparison.second(metric).mean()),
                    comparison.secondSeeds() > 1
                            ? number(comparison.second(metric).deviation())
                            : "",
                    number(comparison.difference(metric)),
                    number(interval.low()),
                    number(interval.high()),
                    number(comparison.permutation().p().getOrDefault(metric, Double.NaN)))));
        }
        for (List<String> fact : facts(result)) {
            text.append(Csv.line(fact));
        }
        return text.toString();
    }

    private static List<List<String>> facts(CompareRuns.Result result) {
        Comparison comparison = result.comparison();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("run a", result.first().name()));
        facts.add(List.of("run b", result.second().name()));
        facts.add(List.of("clips", String.valueOf(comparison.clips())));
        facts.add(List.of("subjects", String.valueOf(comparison.subjects())));
        facts.add(List.of("seeds", result.seeds()));
        facts.add(
                List.of("p_mcnemar", number(comparison.seedMajority().mcNemar().p())));
        facts.add(List.of("about p_mcnemar", CompareRuns.CLIPS_CORRELATE));
        facts.add(List.of("equivalence", EquivalenceSentence.of(result.equivalence())));
        result.leaks().forEach(leak -> facts.add(List.of("not comparable", leak)));
        result.notes().forEach(note -> facts.add(List.of("note", note)));
        return facts;
    }

    private static String number(double value) {
        return Csv.number(value);
    }
}
