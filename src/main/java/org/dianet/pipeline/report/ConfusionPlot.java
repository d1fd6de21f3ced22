package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Palette;

/// The confusion matrix as a drawing and as a table.
final class ConfusionPlot {
    private static final int CELL = 84;
    private static final String MISS = "#b04a14";
    private static final int SIZE = 13;
    private static final Letters INK = Letters.plain(SIZE, Palette.INK);
    private static final Letters QUIET = Letters.plain(SIZE, Palette.QUIET);

    private ConfusionPlot() {}

    static Drawing drawing(ConfusionMatrix matrix) {
        List<String> classes = matrix.classes();
        int name = 9 * classes.stream().mapToInt(String::length).max().orElse(0);
        int left = 40 + name;
        int wide = Math.max(CELL, name + 12);
        int top = 56;
        Drawing.Builder parts = new Drawing.Builder();
        parts.words(left, 20, QUIET, "true in rows, predicted in columns; % of the row");
        for (int t = 0; t < classes.size(); t++) {
            parts.words(left + wide * (t + 0.5), top - 10, Anchor.MIDDLE, INK, classes.get(t));
            parts.words(left - 10, top + CELL * (t + 0.5) + 4, Anchor.END, INK, classes.get(t));
            for (int p = 0; p < classes.size(); p++) {
                int support = matrix.support(t);
                double share = support == 0 ? 0 : (double) matrix.count(t, p) / support;
                double x = left + wide * p;
                double y = top + CELL * t;
                Letters ink = Letters.plain(SIZE, Palette.on(share));
                parts.bar(x + 1, y + 1, wide - 2, CELL - 2, Palette.shade(t == p ? Palette.ACCENT : MISS, share));
                parts.words(x + wide / 2.0, y + CELL / 2.0, Anchor.MIDDLE, ink, String.valueOf(matrix.count(t, p)));
                parts.words(
                        x + wide / 2.0,
                        y + CELL / 2.0 + 18,
                        Anchor.MIDDLE,
                        ink,
                        support == 0 ? "–" : Numbers.percent(share));
            }
        }
        return parts.drawing(left + wide * classes.size() + 16, top + CELL * classes.size() + 16);
    }

    /// A row for each true class, a column for each predicted one.
    static String csv(ConfusionMatrix matrix) {
        List<String> head = new ArrayList<>(List.of("truth"));
        head.addAll(matrix.classes());
        StringBuilder text = new StringBuilder(Csv.line(head));
        for (int t = 0; t < matrix.classes().size(); t++) {
            List<String> cells = new ArrayList<>(List.of(matrix.classes().get(t)));
            for (int p = 0; p < matrix.classes().size(); p++) {
                cells.add(String.valueOf(matrix.count(t, p)));
            }
            text.append(Csv.line(cells));
        }
        return text.toString();
    }
}
