package org.dianet.pipeline.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.unit.UnitScores;
import org.dianet.pipeline.across.RunUnits;
import org.dianet.pipeline.across.UnitTable;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.report.HtmlReport;
import org.dianet.pipeline.report.LatexTable;
import org.dianet.pipeline.report.Markup;
import org.dianet.pipeline.report.Numbers;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.report.TableDrawing;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Action units and their mean as `table.csv`, `table.html`, `table.tex` and `table.svg`, and the mean of each tested
/// data set.
public final class UnitTables implements RunUnits.Output {
    private static final String MEAN = "mean";

    private final RunStore store;

    public UnitTables(RunStore store) {
        this.store = store;
    }

    @Override
    public void write(Path folder, UnitTable table) throws StorageException {
        List<PaperTable> tables = tables(table, MatrixTables.name(folder));
        store.writeText(folder, "table.csv", csv(table));
        String title = table.project() + ": action units";
        List<Markup> parts = new ArrayList<>(List.of(Markup.element("h1", title)));
        tables.forEach(one -> parts.add(one.html()));
        store.writeText(folder, "table.html", HtmlReport.page(title, Markup.all(parts)));
        store.writeText(
                folder,
                "table.tex",
                LatexTable.NEEDS + tables.stream().map(PaperTable::latex).collect(Collectors.joining("\n")));
        store.writeText(folder, "table.svg", TableDrawing.svg(tables));
    }

    /// @param name of the table
    static List<PaperTable> tables(UnitTable table, String name) {
        return table.datasets().isEmpty()
                ? List.of(units(table, name))
                : List.of(units(table, name), datasets(table, name));
    }

    private static PaperTable units(UnitTable table, String name) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.scores().rows().size(); i++) {
            UnitScores.Row row = table.scores().rows().get(i);
            rows.add(List.of(
                    Cell.of(row.unit()),
                    Cell.of(String.valueOf(row.clips())),
                    Cell.of(String.valueOf(row.positives())),
                    score(row.f1(), table.seeds().size(), row.interval()),
                    Cell.of(table.linear(i).map(Numbers::score).orElse("–")),
                    Cell.of(Numbers.score(row.always()))));
        }
        List<Cell> mean = List.of(
                Cell.of(MEAN),
                Cell.of(""),
                Cell.of(""),
                score(
                        table.scores().mean(),
                        table.seeds().size(),
                        table.scores().interval()),
                Cell.of(table.linear(rows.size()).map(Numbers::score).orElse("–")),
                Cell.of(Numbers.score(table.always())));
        return new PaperTable(
                table.network() + ", project " + table.project() + ". " + table.protocol()
                        + " In brackets: 95 % percentile bootstrap interval over "
                        + table.scores().subjects()
                        + " subjects."
                        + (table.seeds().size() > 1 ? " ± is the sample standard deviation over seeds." : "")
                        + " always: F1 of saying of every clip that it shows the unit.",
                LatexTable.label(table.project(), name, "units"),
                1,
                List.of("unit", "clips", "showing it", "F1", "linear", "always"),
                rows,
                List.of(mean),
                table.remarks());
    }

    private static PaperTable datasets(UnitTable table, String name) {
        List<String> notes = table.datasets().stream()
                .filter(part -> !part.undefined().isEmpty())
                .map(part -> "In " + part.dataset() + " no clip shows "
                        + String.join(", ", part.undefined()) + " and none is said to: "
                        + (part.undefined().size() == 1 ? "it is" : "they are") + " not in its mean.")
                .toList();
        return new PaperTable(
                "Mean F1 over units on each tested data set by itself.",
                LatexTable.label(table.project(), name, "datasets"),
                1,
                List.of("tested on", "clips", "mean F1"),
                table.datasets().stream()
                        .map(part -> List.of(
                                Cell.of(part.dataset()),
                                Cell.of(String.valueOf(part.clips())),
                                Cell.of(Numbers.score(part.mean().orElse(Double.NaN)))))
                        .toList(),
                List.of(),
                notes);
    }

    private static Cell score(Spread spread, int seeds, @Nullable Interval interval) {
        return new Cell(Numbers.score(spread, seeds), interval == null ? "" : Cell.range("%.3f", interval));
    }

    static String csv(UnitTable table) {
        List<String> last = List.of(table.protocol(), String.join(" ", table.remarks()));
        StringBuilder text = new StringBuilder(Csv.line(List.of(
                "unit",
                "clips",
                "positives",
                "seeds",
                "f1",
                "f1_sd",
                "f1_low",
                "f1_high",
                "linear_f1",
                "always_f1",
                "protocol",
                "notes")));
        int seeds = table.seeds().size();
        for (int i = 0; i < table.scores().rows().size(); i++) {
            UnitScores.Row row = table.scores().rows().get(i);
            text.append(line(
                    List.of(row.unit(), String.valueOf(row.clips()), String.valueOf(row.positives())),
                    seeds,
                    row.f1(),
                    row.interval(),
                    table.linear(i).orElse(Double.NaN),
                    row.always(),
                    last));
        }
        text.append(line(
                List.of(MEAN, "", ""),
                seeds,
                table.scores().mean(),
                table.scores().interval(),
                table.linear(table.scores().rows().size()).orElse(Double.NaN),
                table.always(),
                last));
        for (UnitTable.Part part : table.datasets()) {
            text.append(Csv.line(List.of(
                    MEAN + " on " + part.dataset(),
                    String.valueOf(part.clips()),
                    "",
                    String.valueOf(seeds),
                    Csv.number(part.mean().orElse(Double.NaN)),
                    "",
                    "",
                    "",
                    "",
                    "",
                    table.protocol(),
                    String.join(" ", table.remarks()))));
        }
        return text.toString();
    }

    private static String line(
            List<String> first,
            int seeds,
            Spread f1,
            @Nullable Interval interval,
            double linear,
            double always,
            List<String> last) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(
                List.of(String.valueOf(seeds), Csv.number(f1.mean()), seeds > 1 ? Csv.number(f1.deviation()) : ""));
        cells.addAll(Csv.interval(interval));
        cells.addAll(List.of(Csv.number(linear), Csv.number(always)));
        cells.addAll(last);
        return Csv.line(cells);
    }
}
