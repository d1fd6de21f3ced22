package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.model.Words;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.jspecify.annotations.Nullable;

/// A run's scores next to its baselines as its own table.
final class RunTable {
    private RunTable() {}

    /// One row an answerer: the network (mean over seeds), each seed, the linear baseline, majority and random.
    static String csv(String network, ScoreSheet sheet) {
        List<String> heads = new ArrayList<>(List.of("row"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            heads.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
        }
        StringBuilder text = new StringBuilder(Csv.line(heads));
        List<String> mean = new ArrayList<>(List.of(network));
        for (Metric metric : Metric.values()) {
            mean.addAll(Csv.score(sheet, metric));
        }
        text.append(Csv.line(mean));
        sheet.bySeed().forEach((seed, scores) -> text.append(plain("seed " + seed, metric -> metric.of(scores))));
        @Nullable Scores linear = sheet.linear();
        if (linear != null) {
            text.append(plain("linear baseline", metric -> metric.of(linear)));
        }
        text.append(plain("majority baseline", metric -> metric.of(sheet.majority())));
        return text.append(plain("random guessing", metric -> sheet.random().of(metric)))
                .toString();
    }

    private static String plain(String name, ToDoubleFunction<Metric> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(Csv.scores(value));
        return Csv.line(cells);
    }

    static String svg(String network, String run, ScoreSheet sheet) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(network)));
        for (Metric metric : Metric.values()) {
            cells.add(Cell.of(sheet, metric));
        }
        List<List<Cell>> floors = new ArrayList<>();
        @Nullable Scores linear = sheet.linear();
        if (linear != null) {
            floors.add(Cell.floor("linear baseline", metric -> metric.of(linear)));
        }
        floors.add(Cell.floor("majority baseline", metric -> metric.of(sheet.majority())));
        floors.add(Cell.floor("random guessing", metric -> sheet.random().of(metric)));
        return TableDrawing.svg(List.of(new PaperTable(
                sheet.counted() + " of " + Words.count(sheet.shared(), "subject") + ", run " + run
                        + ". Fractions; in brackets: 95 % bootstrap interval over subjects.",
                "scores",
                1,
                List.of("", "Accuracy", "UF1", "UAR"),
                List.of(cells),
                floors,
                sheet.noInterval().map(List::of).orElse(List.of()))));
    }

    static String latex(String network, String run, ScoreSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "Accuracy", "UF1", "UAR"));
        List<String> cells = new ArrayList<>(List.of(LatexTable.escaped(network)));
        @Nullable SubjectBootstrap bootstrap = sheet.bootstrap();
        for (Metric metric : Metric.values()) {
            String value = LatexTable.score(sheet, metric);
            cells.add(
                    bootstrap == null
                            ? value
                            : String.format(
                                    Locale.ROOT,
                                    "%s [$%.3f$, $%.3f$]",
                                    value,
                                    bootstrap.of(metric).low(),
                                    bootstrap.of(metric).high()));
        }
        rows.add(cells);
        List<List<String>> floors = new ArrayList<>();
        @Nullable Scores linear = sheet.linear();
        if (linear != null) {
            floors.add(LatexTable.floor("linear baseline", metric -> metric.of(linear)));
        }
        floors.add(LatexTable.floor("majority baseline", metric -> metric.of(sheet.majority())));
        floors.add(LatexTable.floor("random guessing", metric -> sheet.random().of(metric)));
        String caption = "Leave-one-subject-out, " + LatexTable.escaped(sheet.counted()) + " of "
                + Words.count(sheet.shared(), "subject") + ", run "
                + LatexTable.escaped(run) + ". Fractions; brackets: 95\\,\\% bootstrap interval over subjects."
                + sheet.noInterval().map(why -> " " + LatexTable.escaped(why)).orElse("");
        return LatexTable.NEEDS + LatexTable.of(caption, "tab:scores", rows, floors);
    }
}
