package org.dianet.pipeline.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A drawing on white as an SVG file of its own, in pixels from the top left corner.
final class Svg {
    static final String INK = "#1d2126";
    static final String QUIET = "#5c6570";
    static final String LINE = "#c4c9cf";
    static final String ACCENT = "#1d5fa8";

    private final StringBuilder parts = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
        rectangle(0, 0, width, height, "#ffffff");
    }

    /// A point of a line.
    record Point(double x, double y) {}

    Svg rectangle(double x, double y, double wide, double high, String colour) {
        return add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                wide,
                high,
                colour));
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        return add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    Svg curve(List<Point> points, String colour, double wide) {
        String joined = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        return add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                joined,
                colour,
                wide));
    }

    /// @param anchor `start`, `middle` or `end`
    Svg text(double x, double y, String anchor, String colour, String text) {
        return add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                colour,
                Markup.text(text).html()));
    }

    private Svg add(String part) {
        parts.append(part).append('\n');
        return this;
    }

    String file() {
        return String.format(
                Locale.ROOT,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\""
                        + " height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Helvetica, Arial, DejaVu Sans, sans-serif\""
                        + " font-size=\"13\">\n%s</svg>\n",
                width,
                height,
                width,
                height,
                parts);
    }
}
