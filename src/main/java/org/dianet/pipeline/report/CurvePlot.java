package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.run.FoldKey;

/// Loss and accuracy of every finished fold by epoch, as a drawing and as a table.
final class CurvePlot {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 200;
    private static final int LEFT = 56;
    private static final int TOP = 40;

    private CurvePlot() {}

    static String svg(Map<FoldKey, List<Epoch>> folds) {
        Svg svg = new Svg(2 * (LEFT + WIDTH + 24), TOP + HEIGHT + 56);
        double highest = folds.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Epoch::loss)
                .max()
                .orElse(1);
        panel(svg, LEFT, "training loss", folds, Epoch::loss, highest > 0 ? highest : 1);
        panel(svg, 2 * LEFT + WIDTH + 24, "training accuracy", folds, Epoch::accuracy, 1);
        return svg.file();
    }

    private static void panel(
            Svg svg,
            int left,
            String title,
            Map<FoldKey, List<Epoch>> folds,
            ToDoubleFunction<Epoch> value,
            double highest) {
        int epochs = folds.values().stream().mapToInt(List::size).max().orElse(1);
        svg.text(left, 20, "start", Svg.INK, title + ", every fold; thick: their mean");
        for (int part = 0; part <= 4; part++) {
            double y = TOP + HEIGHT * (1 - part / 4.0);
            svg.line(left, y, left + WIDTH, y, Svg.LINE);
            svg.text(left - 8, y + 4, "end", Svg.QUIET, String.format(Locale.ROOT, "%.2f", highest * part / 4));
        }
        List<Svg.Point> mean = new ArrayList<>();
        for (int e = 0; e < epochs; e++) {
            int at = e;
            mean.add(point(
                    left,
                    e,
                    epochs,
                    folds.values().stream()
                                    .filter(history -> history.size() > at)
                                    .mapToDouble(history -> value.applyAsDouble(history.get(at)))
                                    .average()
                                    .orElseThrow()
                            / highest));
        }
        for (List<Epoch> history : folds.values()) {
            List<Svg.Point> points = new ArrayList<>();
            for (int e = 0; e < history.size(); e++) {
                points.add(point(left, e, epochs, value.applyAsDouble(history.get(e)) / highest));
            }
            svg.curve(points, "#b9c8da", 1);
        }
        svg.curve(mean, Svg.ACCENT, 2.5);
        svg.text(left, TOP + HEIGHT + 18, "start", Svg.QUIET, "1");
        svg.text(left + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", Svg.INK, "epoch");
        svg.text(left + WIDTH, TOP + HEIGHT + 18, "end", Svg.QUIET, String.valueOf(epochs));
    }

    private static Svg.Point point(int left, int epoch, int epochs, double share) {
        return new Svg.Point(left + (double) WIDTH * epoch / Math.max(1, epochs - 1), TOP + HEIGHT * (1 - share));
    }

    /// A row for each epoch of each fold.
    static String csv(Map<FoldKey, List<Epoch>> folds) {
        StringBuilder text = new StringBuilder(Csv.line(List.of("seed", "subject", "epoch", "loss", "accuracy")));
        folds.forEach((fold, history) -> history.forEach(epoch -> text.append(Csv.line(List.of(
                String.valueOf(fold.seed()),
                fold.heldOut() == null ? "" : fold.heldOut().value(),
                String.valueOf(epoch.number()),
                Csv.number(epoch.loss()),
                Csv.number(epoch.accuracy()))))));
        return text.toString();
    }
}
