package org.dianet.pipeline.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One curve over epochs as a drawing in the page.
final class LineChart {
    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 130;

    private LineChart() {}

    /// @param values one an epoch, at least one, 0 or more
    /// @param highest top of the scale, which begins at 0
    static Markup of(String title, List<Double> values, double highest) {
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i, values.size()), y(values.get(i), highest)))
                .collect(Collectors.joining(" "));
        String last = points.substring(points.lastIndexOf(' ') + 1);
        return Markup.element(
                "figure",
                Markup.element("figcaption", title),
                Markup.element(
                        "svg class=\"chart\" viewBox=\"0 0 360 172\" role=\"img\"",
                        Markup.element("title", title + ", last value " + Numbers.score(values.getLast())),
                        grid(0, highest),
                        grid(highest / 2, highest),
                        grid(highest, highest),
                        new Markup("<polyline class=\"curve\" points=\"" + points + "\"/>"
                                + "<circle class=\"dot\" r=\"3\" cx=\"" + last.replace(",", "\" cy=\"") + "\"/>"),
                        label(LEFT, "start", "epoch 1"),
                        label(LEFT + WIDTH, "end", String.valueOf(values.size()))));
    }

    private static double x(int epoch, int epochs) {
        return LEFT + (epochs == 1 ? WIDTH : (double) WIDTH * epoch / (epochs - 1));
    }

    private static double y(double value, double highest) {
        return TOP + HEIGHT * (1 - value / highest);
    }

    private static Markup grid(double value, double highest) {
        double y = y(value, highest);
        return new Markup(String.format(
                Locale.ROOT,
                "<line class=\"axis\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>"
                        + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>",
                LEFT,
                y,
                LEFT + WIDTH,
                y,
                LEFT - 6,
                y + 4,
                value));
    }

    private static Markup label(int x, String anchor, String text) {
        return Markup.element(
                "text x=\"" + x + "\" y=\"" + (TOP + HEIGHT + 18) + "\" text-anchor=\"" + anchor + "\"", text);
    }
}
