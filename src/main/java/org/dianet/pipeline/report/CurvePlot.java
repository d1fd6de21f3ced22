package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.run.FoldKey;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Palette;

/// Loss and accuracy of every finished fold by epoch, as a drawing and as a table.
final class CurvePlot {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 200;
    private static final int LEFT = 56;
    private static final int TOP = 40;
    private static final Letters INK = Letters.plain(13, Palette.INK);
    private static final Letters QUIET = Letters.plain(13, Palette.QUIET);

    private CurvePlot() {}

    static Drawing drawing(Map<FoldKey, List<Epoch>> folds) {
        Drawing.Builder parts = new Drawing.Builder();
        double highest = folds.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Epoch::loss)
                .max()
                .orElse(1);
        panel(parts, LEFT, "training loss", folds, Epoch::loss, highest > 0 ? highest : 1);
        panel(parts, 2 * LEFT + WIDTH + 24, "training accuracy", folds, Epoch::accuracy, 1);
        return parts.drawing(2 * (LEFT + WIDTH + 24), TOP + HEIGHT + 56);
    }

    private static void panel(
            Drawing.Builder parts,
            int left,
            String title,
            Map<FoldKey, List<Epoch>> folds,
            ToDoubleFunction<Epoch> value,
            double highest) {
        int epochs = folds.values().stream().mapToInt(List::size).max().orElse(1);
        parts.words(left, 20, INK, title + ", every fold; thick: their mean");
        for (int part = 0; part <= 4; part++) {
            double y = TOP + HEIGHT * (1 - part / 4.0);
            parts.line(left, y, left + WIDTH, y, Palette.LINE, 1);
            parts.words(left - 8, y + 4, Anchor.END, QUIET, String.format(Locale.ROOT, "%.2f", highest * part / 4));
        }
        List<Drawing.Point> mean = new ArrayList<>();
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
            List<Drawing.Point> points = new ArrayList<>();
            for (int e = 0; e < history.size(); e++) {
                points.add(point(left, e, epochs, value.applyAsDouble(history.get(e)) / highest));
            }
            parts.curve(points, "#b9c8da", 1);
        }
        parts.curve(mean, Palette.ACCENT, 2.5);
        parts.words(left, TOP + HEIGHT + 18, QUIET, "1");
        parts.words(left + WIDTH / 2.0, TOP + HEIGHT + 42, Anchor.MIDDLE, INK, "epoch");
        parts.words(left + WIDTH, TOP + HEIGHT + 18, Anchor.END, QUIET, String.valueOf(epochs));
    }

    private static Drawing.Point point(int left, int epoch, int epochs, double share) {
        return new Drawing.Point(left + (double) WIDTH * epoch / Math.max(1, epochs - 1), TOP + HEIGHT * (1 - share));
    }

    /// A row for each epoch of each fold.
    static String csv(Map<FoldKey, List<Epoch>> folds) {
        StringBuilder text = new StringBuilder(Csv.line(List.of("seed", "subject", "epoch", "loss", "accuracy")));
        folds.forEach((fold, history) -> history.forEach(epoch -> text.append(Csv.line(List.of(
                String.valueOf(fold.seed()),
                fold.name(),
                String.valueOf(epoch.number()),
                Csv.number(epoch.loss()),
                Csv.number(epoch.accuracy()))))));
        return text.toString();
    }
}
