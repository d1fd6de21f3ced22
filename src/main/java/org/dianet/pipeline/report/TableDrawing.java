package org.dianet.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Palette;
import org.dianet.storage.drawing.SvgText;
import org.dianet.storage.drawing.WrappedText;

/// Tables as drawings, one below the other: lines above, below the heads and below, as papers print them.
public final class TableDrawing {
    private static final Letters HEAD = Letters.bold(13, Palette.INK);
    private static final Letters CELL = Letters.plain(13, Palette.INK);
    private static final Letters BELOW = Letters.plain(10, Palette.QUIET);
    private static final Letters NOTE = Letters.plain(11, Palette.QUIET);
    /// Width of a letter in its size; what shows the drawing may take a wide font.
    private static final double WIDE = 0.62;

    private static final int EDGE = 14;
    private static final int GAP = 22;
    private static final int LINE = 18;
    private static final int LEAST = 480;

    private final Drawing.Builder parts = new Drawing.Builder();
    private final int width;
    private int y = EDGE;

    private TableDrawing(int width) {
        this.width = width;
    }

    public static String svg(List<PaperTable> tables) {
        int width = tables.stream()
                .mapToInt(table -> (int) Math.ceil(width(widths(table))))
                .reduce(LEAST, Math::max);
        TableDrawing drawing = new TableDrawing(width);
        tables.forEach(drawing::add);
        try {
            return SvgText.of(drawing.parts.drawing(width, drawing.y + EDGE));
        } catch (IOException e) {
            throw new UncheckedIOException("a table has no pictures that cannot be written", e);
        }
    }

    private void add(PaperTable table) {
        double[] widths = widths(table);
        text(table.caption(), NOTE);
        y += LINE / 2;
        rule(1.4);
        row(table, widths, table.heads().stream().map(Cell::of).toList(), HEAD);
        rule(0.8);
        table.rows().forEach(row -> row(table, widths, row, CELL));
        if (!table.floors().isEmpty()) {
            rule(0.8);
            table.floors().forEach(row -> row(table, widths, row, CELL));
        }
        rule(1.4);
        table.notes().forEach(note -> text(note, NOTE));
        y += LINE;
    }

    private void rule(double thick) {
        y += 4;
        parts.line(EDGE, y, width - EDGE, y, Palette.INK, thick);
    }

    private void row(PaperTable table, double[] widths, List<Cell> cells, Letters letters) {
        double x = EDGE;
        boolean two = cells.stream().anyMatch(cell -> !cell.below().isEmpty());
        for (int i = 0; i < cells.size(); i++) {
            boolean word = i < table.words();
            double at = word ? x : x + widths[i];
            Anchor anchor = word ? Anchor.START : Anchor.END;
            parts.words(at, (double) y + LINE, anchor, letters, cells.get(i).text());
            if (!cells.get(i).below().isEmpty()) {
                parts.words(at, y + LINE + 13.0, anchor, BELOW, cells.get(i).below());
            }
            x += widths[i] + GAP;
        }
        y += two ? LINE + 17 : LINE + 3;
    }

    /// In lines as wide as the drawing.
    private void text(String sentence, Letters letters) {
        for (String line : WrappedText.within(width - 2.0 * EDGE, letters, sentence)) {
            y += 15;
            parts.words(EDGE, y, letters, line);
        }
    }

    private static double[] widths(PaperTable table) {
        double[] widths = new double[table.heads().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(table.heads().get(i), HEAD);
        }
        for (List<List<Cell>> rows : List.of(table.rows(), table.floors())) {
            for (List<Cell> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    widths[i] = Math.max(
                            widths[i],
                            Math.max(
                                    length(row.get(i).text(), CELL),
                                    length(row.get(i).below(), BELOW)));
                }
            }
        }
        return widths;
    }

    private static double length(String text, Letters letters) {
        return text.length() * WIDE * letters.size();
    }

    private static double width(double[] columns) {
        double sum = 2 * EDGE + GAP * (columns.length - 1.0);
        for (double column : columns) {
            sum += column;
        }
        return sum;
    }
}
