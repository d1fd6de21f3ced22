package org.dianet.pipeline.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.pipeline.across.DatasetMatrix;
import org.dianet.pipeline.across.RunMatrix;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.report.HtmlReport;
import org.dianet.pipeline.report.LatexTable;
import org.dianet.pipeline.report.Markup;
import org.dianet.pipeline.report.Numbers;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.report.TableDrawing;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.results.TableSentences;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// A matrix of data sets as `table.csv`, one cell a line, and as `table.html`, `table.tex` and `table.svg`, one table
/// for each score.
public final class MatrixTables implements RunMatrix.Output {
    private final RunStore store;

    public MatrixTables(RunStore store) {
        this.store = store;
    }

    @Override
    public void write(Path folder, DatasetMatrix matrix) throws StorageException {
        List<PaperTable> tables = Arrays.stream(Metric.values())
                .map(metric -> table(matrix, metric, name(folder)))
                .toList();
        store.writeText(folder, "table.csv", csv(matrix));
        store.writeText(folder, "table.html", html(matrix, tables));
        store.writeText(
                folder,
                "table.tex",
                LatexTable.NEEDS + tables.stream().map(PaperTable::latex).collect(Collectors.joining("\n")));
        store.writeText(folder, "table.svg", TableDrawing.svg(tables));
    }

    /// What a table's folder is called.
    static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /// Rows are training sides, columns tested data sets.
    ///
    /// @param name of the matrix
    static PaperTable table(DatasetMatrix matrix, Metric metric, String name) {
        List<String> heads = new ArrayList<>(List.of("trained on"));
        matrix.datasets().forEach(one -> heads.add("tested on " + one));
        List<List<Cell>> rows = new ArrayList<>();
        for (String train : matrix.datasets()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(train)));
            for (String test : matrix.datasets()) {
                Optional<Cell> cell = matrix.cell(train, test)
                        .map(found -> Cell.of(found.scores().sheet(), metric));
                row.add(cell.orElse(Cell.NOTHING));
            }
            rows.add(row);
        }
        List<ScoreSheet> sheets =
                matrix.cells().stream().map(cell -> cell.scores().sheet()).toList();
        String score = metric == Metric.ACCURACY ? "Accuracy" : metric.name();
        return new PaperTable(
                score + " between data sets (rows: trained on, columns: tested on). Network: " + matrix.network()
                        + "; project " + matrix.project()
                        + (matrix.seeds().isEmpty()
                                ? ""
                                : ", " + Words.count(matrix.seeds().size(), "seed"))
                        + ". Off the diagonal: learnt from all clips of one data set without subjects of the tested one."
                        + " The diagonal is leave-one-subject-out within the data set. "
                        + TableSentences.brackets(sheets)
                        + TableSentences.deviation(sheets)
                                .map(sentence -> " " + sentence)
                                .orElse(""),
                LatexTable.label(matrix.project(), name, metric.name()),
                1,
                heads,
                rows,
                List.of(
                        floor("clips / subjects", matrix, MatrixTables::tested),
                        floor(
                                "majority baseline",
                                matrix,
                                scores -> Numbers.score(metric.of(scores.sheet().majority()))),
                        floor(
                                "random guessing",
                                matrix,
                                scores -> Numbers.score(scores.sheet().random().of(metric)))),
                metric == Metric.UAR ? matrix.notes() : List.of());
    }

    private static List<Cell> floor(String name, DatasetMatrix matrix, Function<DatasetScores, String> text) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (String test : matrix.datasets()) {
            cells.add(matrix.tested(test)
                    .map(scores -> Cell.of(text.apply(scores)))
                    .orElse(Cell.NOTHING));
        }
        return cells;
    }

    private static String tested(DatasetScores scores) {
        return scores.sheet().clips() + " / " + scores.subjects();
    }

    static String csv(DatasetMatrix matrix) {
        List<String> heads = new ArrayList<>(List.of(
                "train",
                "test",
                "protocol",
                "state",
                "comparable",
                "learned_clips_mean",
                "clips",
                "subjects",
                "seeds"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            heads.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
        }
        heads.add("classes_not_tested");
        StringBuilder text = new StringBuilder(Csv.line(heads));
        for (DatasetMatrix.Cell cell : matrix.cells()) {
            List<String> line = new ArrayList<>(List.of(
                    cell.train(),
                    cell.test(),
                    cell.within() ? "leave-one-subject-out" : "across",
                    cell.state().name().toLowerCase(Locale.ROOT),
                    cell.leaks().isEmpty() ? "yes" : "no",
                    String.format(Locale.ROOT, "%.1f", cell.learnt()),
                    String.valueOf(cell.scores().sheet().clips()),
                    String.valueOf(cell.scores().subjects()),
                    String.valueOf(cell.scores().sheet().bySeed().size())));
            for (Metric metric : Metric.values()) {
                line.addAll(Csv.score(cell.scores().sheet(), metric));
            }
            line.add(String.join(" ", cell.scores().missing()));
            text.append(Csv.line(line));
        }
        return text.toString();
    }

    private static String html(DatasetMatrix matrix, List<PaperTable> tables) {
        String title = matrix.project() + ": from data set to data set";
        List<Markup> parts = new ArrayList<>(List.of(Markup.element("h1", title)));
        tables.forEach(table -> parts.add(table.html()));
        return HtmlReport.page(title, Markup.all(parts));
    }
}
