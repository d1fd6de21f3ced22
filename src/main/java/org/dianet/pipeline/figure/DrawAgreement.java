package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.pipeline.figure.Plate.Weight;
import org.dianet.pipeline.results.SignedText;
import org.jspecify.annotations.Nullable;

/// The figures of two coders' agreement as one picture: the main coefficients, κ against the tolerance with its
/// intervals, and their emotions against each other.
public final class DrawAgreement {
    private static final String INK = "#1d2126";
    private static final String QUIET = "#5c6570";
    private static final String LINE = "#c4c9cf";
    private static final String ACCENT = "#1d5fa8";
    private static final int EDGE = 24;
    private static final int LEFT = 64;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int CELL = 32;
    private static final int LETTER = 8;
    private final List<Plate.Part> parts = new ArrayList<>();
    private int y = EDGE;

    private DrawAgreement() {}

    /// @param out ends with `.svg` or `.png`
    /// @throws IllegalArgumentException if the file's name says no format, in a sentence
    /// @throws IOException if it cannot be written
    public static void draw(PairAgreement pair, Path out) throws IOException {
        PlateFile.check(out);
        PlateFile.write(new DrawAgreement().plate(pair), out);
    }

    private Plate plate(PairAgreement pair) {
        y += 16;
        words(EDGE, 16, Weight.BOLD, INK, "Agreement of " + pair.first() + " and " + pair.second());
        for (Statistic statistic : List.of(pair.reliability(), pair.emotion(), pair.intensity())) {
            y += 20;
            words(EDGE, 12, Weight.PLAIN, INK, statistic.name() + ": " + FigureText.withInterval(statistic));
        }
        y += 32;
        words(EDGE, 13, Weight.BOLD, INK, "κ of phases by tolerance in frames, with intervals");
        curve(pair.curve());
        y += 40;
        words(EDGE, 13, Weight.BOLD, INK, "Emotions: " + pair.first() + " in rows, " + pair.second() + " in columns");
        int wide = emotions(pair.emotions());
        return new Plate(Math.max(LEFT + WIDTH + EDGE, wide), y + EDGE, parts);
    }

    private void words(int x, int size, Weight weight, String colour, String text) {
        parts.add(new Plate.Words(x, y, size, weight, colour, text));
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
            parts.add(line(LINE, new Plate.Point(LEFT, at), new Plate.Point(LEFT + WIDTH, at)));
            parts.add(new Plate.Words(EDGE, (int) at + 4, 11, Weight.PLAIN, QUIET, SignedText.of("%.1f", level)));
        }
        List<Plate.Point> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            double x = LEFT + (i + 0.5) * WIDTH / curve.size();
            Statistic statistic = curve.get(i);
            @Nullable Interval interval = statistic.interval();
            if (interval != null) {
                parts.add(line(
                        ACCENT,
                        new Plate.Point(x, place(interval.low(), low, top)),
                        new Plate.Point(x, place(interval.high(), low, top))));
            }
            if (statistic.value() instanceof Coefficient.Defined(double value)) {
                double at = place(value, low, top);
                points.add(new Plate.Point(x, at));
                parts.add(new Plate.Bar((int) Math.round(x) - 3, (int) Math.round(at) - 3, 6, 6, ACCENT));
            }
            parts.add(new Plate.Words((int) x - 3, top + HEIGHT + 16, 11, Weight.PLAIN, QUIET, Integer.toString(i)));
        }
        if (points.size() > 1) {
            parts.add(new Plate.Line(points, ACCENT));
        }
        y = top + HEIGHT + 16;
    }

    private static double place(double value, double low, int top) {
        return top + HEIGHT * (1 - value) / (1 - low);
    }

    private static Plate.Line line(String colour, Plate.Point... points) {
        return new Plate.Line(List.of(points), colour);
    }

    /// @return where it ends on the right
    private int emotions(ConfusionMatrix matrix) {
        if (matrix.total() == 0) {
            y += 20;
            words(EDGE, 12, Weight.PLAIN, QUIET, "Neither named an emotion of a matched event.");
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
            words(EDGE + name * (column + 1), 12, Weight.PLAIN, INK, classes.get(column));
        }
        for (int row = 0; row < classes.size(); row++) {
            int top = y + 10 + row * CELL;
            parts.add(new Plate.Words(EDGE, top + 20, 12, Weight.PLAIN, INK, classes.get(row)));
            for (int column = 0; column < classes.size(); column++) {
                int count = matrix.count(row, column);
                double share = (double) count / most;
                int x = EDGE + name * (column + 1);
                parts.add(new Plate.Bar(x, top, name - 4, CELL - 4, shade(share)));
                parts.add(new Plate.Words(
                        x + 8, top + 20, 12, Weight.PLAIN, share > 0.5 ? "#ffffff" : INK, Integer.toString(count)));
            }
        }
        y += 10 + classes.size() * CELL;
        return EDGE + name * (classes.size() + 1) + EDGE;
    }

    /// From nearly white to the full colour.
    private static String shade(double share) {
        double depth = 0.05 + 0.95 * share;
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 + depth * (0x1d - 255)),
                Math.round(255 + depth * (0x5f - 255)),
                Math.round(255 + depth * (0xa8 - 255)));
    }
}
