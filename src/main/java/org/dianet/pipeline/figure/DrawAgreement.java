package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.pipeline.results.SignedText;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingFile;
import org.dianet.storage.drawing.Palette;
import org.jspecify.annotations.Nullable;

/// The figures of two coders' agreement as one picture: the main coefficients, κ against the tolerance with its
/// intervals, and their emotions against each other.
public final class DrawAgreement {
    private static final int EDGE = 24;
    private static final int LEFT = 64;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int CELL = 32;
    private static final int LETTER = 8;
    private final Drawing.Builder parts = new Drawing.Builder();
    private int y = EDGE;

    private DrawAgreement() {}

    /// Kinds of files, as choosers of files take them.
    public static String[] formats() {
        return DrawingFile.patterns();
    }

    /// @param out ends with `.svg`, `.pdf` or `.png`
    /// @throws IllegalArgumentException if the file's name says no format, in a sentence
    /// @throws IOException if it cannot be written
    public static void draw(PairAgreement pair, Path out) throws IOException {
        DrawingFile.check(out);
        DrawingFile.write(new DrawAgreement().drawing(pair), out);
    }

    private Drawing drawing(PairAgreement pair) {
        y += 16;
        words(EDGE, Letters.bold(16, Palette.INK), "Agreement of " + pair.first() + " and " + pair.second());
        for (Statistic statistic : List.of(pair.reliability(), pair.emotion(), pair.intensity())) {
            y += 20;
            words(EDGE, Letters.plain(12, Palette.INK), statistic.name() + ": " + FigureText.withInterval(statistic));
        }
        y += 32;
        words(EDGE, Letters.bold(13, Palette.INK), "κ of phases by tolerance in frames, with intervals");
        curve(pair.curve());
        y += 40;
        words(
                EDGE,
                Letters.bold(13, Palette.INK),
                "Emotions: " + pair.first() + " in rows, " + pair.second() + " in columns");
        int wide = emotions(pair.emotions());
        return parts.drawing(Math.max(LEFT + WIDTH + EDGE, wide), y + EDGE);
    }

    private void words(int x, Letters letters, String text) {
        parts.words(x, y, letters, text);
    }

    private void curve(List<Statistic> curve) {
        int top = y + 16;
        double least = 0;
        for (Statistic statistic : curve) {
            Interval interval = statistic.interval();
            least = Math.min(least, interval == null ? 0 : interval.low());
            least = statistic.value() instanceof Coefficient.Defined(double value) ? Math.min(least, value) : least;
        }
        double low = Math.floor(2 * least) / 2;
        for (double level = low; level <= 1; level += 0.5) {
            double at = place(level, low, top);
            parts.line(LEFT, at, LEFT + WIDTH, at, Palette.LINE, DrawClipFigure.STROKE);
            parts.words(EDGE, (int) at + 4, Letters.plain(11, Palette.QUIET), SignedText.of("%.1f", level));
        }
        List<Drawing.Point> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            double x = LEFT + (i + 0.5) * WIDTH / curve.size();
            Statistic statistic = curve.get(i);
            @Nullable Interval interval = statistic.interval();
            if (interval != null) {
                parts.line(
                        x,
                        place(interval.low(), low, top),
                        x,
                        place(interval.high(), low, top),
                        Palette.ACCENT,
                        DrawClipFigure.STROKE);
            }
            if (statistic.value() instanceof Coefficient.Defined(double value)) {
                double at = place(value, low, top);
                points.add(new Drawing.Point(x, at));
                parts.bar((int) Math.round(x) - 3, (int) Math.round(at) - 3, 6, 6, Palette.ACCENT);
            }
            parts.words((int) x - 3, top + HEIGHT + 16, Letters.plain(11, Palette.QUIET), Integer.toString(i));
        }
        if (points.size() > 1) {
            parts.curve(points, Palette.ACCENT, DrawClipFigure.STROKE);
        }
        y = top + HEIGHT + 16;
    }

    private static double place(double value, double low, int top) {
        return top + HEIGHT * (1 - value) / (1 - low);
    }

    /// @return where it ends on the right
    private int emotions(ConfusionMatrix matrix) {
        if (matrix.total() == 0) {
            y += 20;
            words(EDGE, Letters.plain(12, Palette.QUIET), "Neither named an emotion of a matched event.");
            return 0;
        }
        List<String> classes = matrix.classes();
        int name = LETTER * classes.stream().mapToInt(String::length).max().orElse(0) + 16;
        int most = 1;
        for (int[] row : matrix.counts()) {
            for (int count : row) {
                most = Math.max(most, count);
            }
        }
        y += 24;
        for (int column = 0; column < classes.size(); column++) {
            words(EDGE + name * (column + 1), Letters.plain(12, Palette.INK), classes.get(column));
        }
        for (int row = 0; row < classes.size(); row++) {
            int top = y + 10 + row * CELL;
            parts.words(EDGE, top + 20, Letters.plain(12, Palette.INK), classes.get(row));
            for (int column = 0; column < classes.size(); column++) {
                int count = matrix.count(row, column);
                double share = (double) count / most;
                int x = EDGE + name * (column + 1);
                parts.bar(x, top, name - 4, CELL - 4, Palette.shade(Palette.ACCENT, share));
                parts.words(x + 8, top + 20, Letters.plain(12, Palette.on(share)), Integer.toString(count));
            }
        }
        y += 10 + classes.size() * CELL;
        return EDGE + name * (classes.size() + 1) + EDGE;
    }
}
