package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.ConfusionMatrix;

/// The confusion matrix as a drawing and as a table.
final class ConfusionPlot {
    private static final int CELL = 84;
    private static final int[] HIT = {29, 95, 168};
    private static final int[] MISS = {176, 74, 20};

    private ConfusionPlot() {}

    static String svg(ConfusionMatrix matrix) {
        List<String> classes = matrix.classes();
        int name = 9 * classes.stream().mapToInt(String::length).max().orElse(0);
        int left = 40 + name;
        int wide = Math.max(CELL, name + 12);
        int top = 56;
        Svg svg = new Svg(left + wide * classes.size() + 16, top + CELL * classes.size() + 16);
        svg.text(left, 20, "start", Svg.QUIET, "true in rows, predicted in columns; % of the row");
        for (int t = 0; t < classes.size(); t++) {
            svg.text(left + wide * (t + 0.5), top - 10, "middle", Svg.INK, classes.get(t));
            svg.text(left - 10, top + CELL * (t + 0.5) + 4, "end", Svg.INK, classes.get(t));
            for (int p = 0; p < classes.size(); p++) {
                int support = matrix.support(t);
                double share = support == 0 ? 0 : (double) matrix.count(t, p) / support;
                double x = left + wide * p;
                double y = top + CELL * t;
                String ink = share > 0.5 ? "#ffffff" : Svg.INK;
                svg.rectangle(x + 1, y + 1, wide - 2, CELL - 2, colour(t == p ? HIT : MISS, share));
                svg.text(x + wide / 2.0, y + CELL / 2.0, "middle", ink, String.valueOf(matrix.count(t, p)));
                svg.text(
                        x + wide / 2.0,
                        y + CELL / 2.0 + 18,
                        "middle",
                        ink,
                        support == 0 ? "–" : Numbers.percent(share));
            }
        }
        return svg.file();
    }

    /// From nearly white at 0 to the full colour at 1.
    private static String colour(int[] full, double share) {
        double depth = 0.05 + 0.95 * share;
        int[] mixed = new int[full.length];
        for (int i = 0; i < full.length; i++) {
            mixed[i] = (int) Math.round(255 + depth * (full[i] - 255));
        }
        return String.format("#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
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
