package org.dianet.pipeline.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.report.LatexTable;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.report.TableDrawing;
import org.dianet.pipeline.results.CompareSeveral;

/// A comparison of several runs as two tables: each run's scores, and every pair's difference with its test.
public final class SeveralTable {
    private SeveralTable() {}

    /// What the name of a file may end in.
    public static final List<String> ENDINGS = List.of(".csv", ".tex", ".svg");

    /// @param file its name ends in one of [#ENDINGS]
    public static String of(CompareSeveral.Result result, Path file) {
        String name = file.toString();
        return name.endsWith(".tex") ? latex(result) : name.endsWith(".svg") ? svg(result) : csv(result);
    }

    private static String svg(CompareSeveral.Result result) {
        List<List<Cell>> runs = new ArrayList<>();
        for (int i = 0; i < result.runs().size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(CompareSeveral.letter(i)),
                    Cell.of(result.runs().get(i).name())));
            for (Metric metric : Metric.values()) {
                cells.add(Cell.of(result.sheets().get(i), metric));
            }
            runs.add(cells);
        }
        List<List<Cell>> pairs = new ArrayList<>();
        for (CompareSeveral.Pair pair : result.pairs()) {
            pairs.add(List.of(
                    Cell.of(CompareSeveral.letter(pair.first()) + " − " + CompareSeveral.letter(pair.second())),
                    Cell.of(
                            pair.result().comparison().difference(Metric.UF1),
                            pair.result().comparison().interval().uf1()),
                    Cell.of(AblationTables.p(pair.p(Metric.UF1))),
                    Cell.of(AblationTables.p(pair.adjusted().getOrDefault(Metric.UF1, Double.NaN)))));
        }
        return TableDrawing.svg(List.of(
                new PaperTable(
                        "Scores on the " + result.clips() + " clips of " + result.subjects()
                                + " subjects that all runs predicted. Fractions; in brackets: 95 % bootstrap interval"
                                + " over subjects.",
                        "runs",
                        2,
                        List.of("", "run", "Accuracy", "UF1", "UAR"),
                        runs,
                        List.of(),
                        List.of()),
                new PaperTable(
                        "Differences: 95 % paired bootstrap interval over subjects, permutation test over subjects, and"
                                + " the same Holm-corrected for "
                                + result.pairs().size() + " pairs.",
                        "pairs",
                        1,
                        List.of("pair", "Δ UF1", "p", "p (Holm)"),
                        pairs,
                        List.of(),
                        notes(result))));
    }

    private static List<String> notes(CompareSeveral.Result result) {
        List<String> notes = new ArrayList<>();
        result.leaks().forEach(leak -> notes.add("NOT COMPARABLE: " + leak));
        notes.addAll(result.notes());
        return notes;
    }

    public static String csv(CompareSeveral.Result result) {
        StringBuilder text = new StringBuilder(Csv.line(List.of("run", "name", "metric", "mean", "sd", "low", "high")));
        for (int i = 0; i < result.runs().size(); i++) {
            ScoreSheet sheet = result.sheets().get(i);
            for (Metric metric : Metric.values()) {
                List<String> cells = new ArrayList<>(
                        List.of(CompareSeveral.letter(i), result.runs().get(i).name(), word(metric)));
                cells.addAll(Csv.score(sheet, metric));
                text.append(Csv.line(cells));
            }
        }
        text.append("\n")
                .append(Csv.line(List.of("a", "b", "metric", "difference", "low", "high", "p_permutation", "p_holm")));
        for (CompareSeveral.Pair pair : result.pairs()) {
            for (Metric metric : Metric.values()) {
                Interval interval = pair.result().comparison().interval().of(metric);
                text.append(Csv.line(List.of(
                        CompareSeveral.letter(pair.first()),
                        CompareSeveral.letter(pair.second()),
                        word(metric),
                        number(pair.result().comparison().difference(metric)),
                        number(interval.low()),
                        number(interval.high()),
                        number(pair.p(metric)),
                        number(pair.adjusted().getOrDefault(metric, Double.NaN)))));
            }
        }
        text.append("\n");
        text.append(Csv.line(List.of("clips", String.valueOf(result.clips()))));
        text.append(Csv.line(List.of("subjects", String.valueOf(result.subjects()))));
        result.leaks().forEach(leak -> text.append(Csv.line(List.of("not comparable", leak))));
        result.notes().forEach(note -> text.append(Csv.line(List.of("note", note))));
        return text.toString();
    }

    /// Differences and tests of UF1; those of the other scores are in the CSV.
    public static String latex(CompareSeveral.Result result) {
        List<List<String>> runs = new ArrayList<>();
        runs.add(List.of("", "", "Accuracy", "UF1", "UAR"));
        for (int i = 0; i < result.runs().size(); i++) {
            ScoreSheet sheet = result.sheets().get(i);
            List<String> cells = new ArrayList<>(List.of(
                    CompareSeveral.letter(i),
                    LatexTable.escaped(result.runs().get(i).name())));
            for (Metric metric : Metric.values()) {
                cells.add(LatexTable.score(sheet, metric));
            }
            runs.add(cells);
        }
        List<List<String>> pairs = new ArrayList<>();
        pairs.add(List.of("", "$\\Delta$UF1", "95\\,\\%", "$p$", "$p$ (Holm)"));
        for (CompareSeveral.Pair pair : result.pairs()) {
            Interval interval = pair.result().comparison().interval().uf1();
            pairs.add(List.of(
                    CompareSeveral.letter(pair.first()) + " $-$ " + CompareSeveral.letter(pair.second()),
                    LatexTable.signed("%+.3f", pair.result().comparison().difference(Metric.UF1)),
                    LatexTable.interval("%+.3f", interval),
                    "$" + AblationTables.p(pair.p(Metric.UF1)) + "$",
                    "$" + AblationTables.p(pair.adjusted().getOrDefault(Metric.UF1, Double.NaN)) + "$"));
        }
        String on = "on the " + result.clips() + " clips of " + result.subjects() + " subjects that all runs predicted";
        return LatexTable.NEEDS
                + LatexTable.of("Scores " + on + ". Fractions.", "tab:runs", runs, List.of())
                + "\n"
                + LatexTable.of(
                        "Differences between the runs of Table~\\ref{tab:runs}: 95\\,\\% paired bootstrap interval over"
                                + " subjects, permutation test over subjects, and the same Holm-corrected for "
                                + result.pairs().size() + " pairs.",
                        "tab:pairs",
                        pairs,
                        List.of())
                + notes(result).stream().map(LatexTable::below).collect(Collectors.joining());
    }

    private static String word(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Csv.number(value);
    }
}
