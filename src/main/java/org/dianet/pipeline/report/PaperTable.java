package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.results.SignedText;

/// A table as a paper prints it: words in the first columns, then numbers, each with its interval below.
///
/// @param caption sentences
/// @param label for references, of [LatexTable#label]; other tables of the same document have others
/// @param words number of columns, from the left, that hold words
/// @param heads one for each column
/// @param rows with a cell for each column
/// @param floors rows below a line of their own
/// @param notes sentences below the table
public record PaperTable(
        String caption,
        String label,
        int words,
        List<String> heads,
        List<List<Cell>> rows,
        List<List<Cell>> floors,
        List<String> notes) {
    public PaperTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        floors = floors.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /// @param below in small letters; may be empty
    public record Cell(String text, String below) {
        public static final Cell NOTHING = Cell.of("–");

        public static Cell of(String text) {
            return new Cell(text, "");
        }

        /// A score, `mean ± sd` over several seeds, over its interval.
        public static Cell of(ScoreSheet sheet, Metric metric) {
            return new Cell(
                    Numbers.score(sheet.spread(metric::of), sheet.bySeed().size()),
                    sheet.bootstrap() == null
                            ? ""
                            : range("%.3f", sheet.bootstrap().of(metric)));
        }

        /// A difference over its interval.
        public static Cell of(double difference, Interval interval) {
            return new Cell(SignedText.of("%+.3f", difference), range("%+.3f", interval));
        }

        /// A line of scores that every run is shown next to.
        public static List<Cell> floor(String name, ToDoubleFunction<Metric> value) {
            List<Cell> cells = new ArrayList<>(List.of(of(name)));
            for (Metric metric : Metric.values()) {
                cells.add(of(Numbers.score(value.applyAsDouble(metric))));
            }
            return cells;
        }

        /// @param format of both ends
        public static String range(String format, Interval interval) {
            return "[" + SignedText.of(format, interval.low()) + ", " + SignedText.of(format, interval.high()) + "]";
        }
    }

    /// As a part of a page, with caption and notes.
    public Markup html() {
        ReportTable table = new ReportTable(words, heads.toArray(String[]::new));
        rows.forEach(row -> table.row(markup(row)));
        floors.forEach(row -> table.row(markup(row)));
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p class=\"note\"", caption));
        parts.add(Markup.element("div class=\"stacked\"", table.markup()));
        notes.forEach(note -> parts.add(Markup.element("p class=\"note\"", note)));
        return Markup.all(parts);
    }

    private static Markup[] markup(List<Cell> row) {
        return row.stream()
                .map(cell -> Markup.all(
                        Markup.text(cell.text()),
                        cell.below().isEmpty() ? Markup.NOTHING : Markup.element("small", " " + cell.below())))
                .toArray(Markup[]::new);
    }

    /// With the packages booktabs and graphicx.
    public String latex() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heads.stream().map(LatexTable::prose).toList());
        rows.forEach(row -> lines.add(latex(row)));
        return LatexTable.of(
                LatexTable.prose(caption),
                label,
                words,
                lines,
                floors.stream().map(PaperTable::latex).toList(),
                notes);
    }

    private static List<String> latex(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.below().isEmpty()
                        ? LatexTable.prose(cell.text())
                        : "\\begin{tabular}[t]{@{}r@{}}" + LatexTable.prose(cell.text()) + "\\\\{\\scriptsize "
                                + LatexTable.prose(cell.below()) + "}\\end{tabular}")
                .toList();
    }
}
