package org.dianet.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.pipeline.report.table.AblationTables;
import org.jspecify.annotations.Nullable;

/// An ablation's table as lines for people, each column as wide as its widest cell.
final class AblationLines {
    private AblationLines() {}

    static List<String> of(Ablation table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("", "accuracy", "UF1", "UAR", "Δ UF1 [95 %]", "p (Holm)"));
        table.rows().forEach(row -> cells.add(cells(row, table)));
        if (!table.rows().isEmpty()) {
            ScoreSheet any = table.rows().getFirst().sheet();
            cells.add(floor("majority baseline", metric -> metric.of(any.majority())));
            cells.add(floor("random guessing", metric -> any.random().of(metric)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(table.name() + "; differences from: " + table.reference());
        lines.add(table.basis());
        lines.addAll(TextTable.lines(cells));
        lines.addAll(AblationSentences.made(table));
        lines.addAll(AblationSentences.notes(table));
        if (!table.note().isEmpty()) {
            lines.add(table.note());
        }
        printed(table, lines);
        lines.addAll(table.rowNotes());
        return lines;
    }

    private static void printed(Ablation table, List<String> lines) {
        List<String> datasets = AblationSentences.datasets(table);
        AblationSentences.printed(table).ifPresent(sentence -> {
            List<List<String>> cells = new ArrayList<>();
            cells.add(Stream.concat(Stream.of("printed accuracy"), datasets.stream())
                    .toList());
            table.rows().stream()
                    .filter(row -> !row.printed().isEmpty())
                    .forEach(row -> cells.add(Stream.concat(
                                    Stream.of(row.name()),
                                    datasets.stream().map(name -> AblationTables.share(row.printed(), name)))
                            .toList()));
            lines.addAll(TextTable.lines(cells));
            lines.add(sentence);
        });
    }

    private static List<String> cells(Ablation.Row row, Ablation table) {
        List<String> cells = new ArrayList<>();
        cells.add(row.name() + (row.leaks().isEmpty() ? "" : " NOT COMPARABLE"));
        for (Metric metric : Metric.values()) {
            cells.add(ScoreLines.value(row.sheet(), metric));
        }
        @Nullable Comparison comparison = row.comparison();
        if (comparison == null) {
            cells.add(table.withoutDifference(row));
            return cells;
        }
        Interval interval = comparison.interval().uf1();
        cells.add(ScoreLines.signed(comparison.difference(Metric.UF1)) + " [" + ScoreLines.signed(interval.low()) + ", "
                + ScoreLines.signed(interval.high()) + "]");
        cells.add(
                row.adjusted().isEmpty()
                        ? "–"
                        : String.format(Locale.ROOT, "%.4f", row.adjusted().getAsDouble()));
        return cells;
    }

    private static List<String> floor(String name, ToDoubleFunction<Metric> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Metric metric : Metric.values()) {
            cells.add(String.format(Locale.ROOT, "%.3f", value.applyAsDouble(metric)));
        }
        return cells;
    }
}
