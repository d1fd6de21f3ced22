package org.dianet.pipeline.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.report.LatexTable;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.report.TableDrawing;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.CompareSeveral.Pair;
import org.dianet.pipeline.results.ReadPredictions.Answers;

/// A comparison of runs as two tables for a paper, each run's scores, and every pair's difference with its test; or as
/// one table for other programs, see [SeveralCsv].
public final class SeveralTable {
    private SeveralTable() {}

    /// What the name of a file may end in.
    public static final List<String> ENDINGS = List.of(".csv", ".tex", ".svg");

    /// @param file its name ends in one of [#ENDINGS]; LaTeX's labels are made from it
    public static String of(CompareSeveral.Result result, Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
            return SeveralCsv.of(result);
        }
        List<PaperTable> tables = tables(result, name.substring(0, name.lastIndexOf('.')));
        return name.endsWith(".svg")
                ? TableDrawing.svg(tables)
                : LatexTable.NEEDS + tables.stream().map(PaperTable::latex).collect(Collectors.joining("\n"));
    }

    /// @param name of the comparison
    static List<PaperTable> tables(CompareSeveral.Result result, String name) {
        return List.of(runs(result, name), pairs(result, name));
    }

    private static PaperTable runs(CompareSeveral.Result result, String name) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < result.runs().size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(CompareSeveral.letter(i)),
                    Cell.of(result.runs().get(i).name()),
                    Cell.of(result.seeds(i))));
            for (Metric metric : Metric.values()) {
                cells.add(Cell.of(result.sheets().get(i), metric));
            }
            rows.add(cells);
        }
        ScoreSheet any = result.sheets().getFirst();
        return new PaperTable(
                SeveralSentences.scores(result),
                LatexTable.label(name, "runs"),
                3,
                List.of("", "run", "seeds", "Accuracy", "UF1", "UAR"),
                rows,
                List.of(
                        floor(Cell.floor("majority baseline", metric -> metric.of(any.majority()))),
                        floor(Cell.floor(
                                "random guessing", metric -> any.random().of(metric)))),
                SeveralSentences.belowScores(result));
    }

    private static List<Cell> floor(List<Cell> scores) {
        List<Cell> cells = new ArrayList<>(scores);
        cells.addFirst(Cell.of(""));
        cells.add(2, Cell.of(""));
        return cells;
    }

    /// Differences and tests of UF1; those of the other scores are in the CSV. One pair needs no correction.
    private static PaperTable pairs(CompareSeveral.Result result, String name) {
        boolean one = result.pairs().size() == 1;
        List<List<Cell>> rows = new ArrayList<>();
        for (Pair pair : result.pairs()) {
            Comparison comparison = pair.result().comparison();
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(pair.name()),
                    Cell.of(
                            comparison.difference(Metric.UF1),
                            comparison.interval().uf1()),
                    Cell.of(AblationTables.p(pair.p(Metric.UF1)))));
            if (!one) {
                cells.add(Cell.of(AblationTables.p(pair.adjusted().getOrDefault(Metric.UF1, Double.NaN))));
            }
            rows.add(cells);
        }
        return new PaperTable(
                SeveralSentences.differences(result),
                LatexTable.label(name, "pairs"),
                1,
                one ? List.of("pair", "Δ UF1", "p") : List.of("pair", "Δ UF1", "p", "p (Holm)"),
                rows,
                List.of(),
                notes(result));
    }

    private static List<String> notes(CompareSeveral.Result result) {
        List<String> notes = new ArrayList<>();
        result.leaks().forEach(leak -> notes.add("NOT COMPARABLE: " + leak));
        notes.add(result.equivalence());
        notes.addAll(result.notes());
        return notes;
    }

    /// `A (first run)`.
    static String named(CompareSeveral.Result result, int place) {
        Answers run = result.runs().get(place);
        return CompareSeveral.letter(place) + " (" + run.name() + ")";
    }
}
