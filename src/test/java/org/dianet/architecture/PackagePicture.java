package org.dianet.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dianet.architecture.PackageLayout.Place;

/// Draws packages and what they know as SVG. Its colours are seen on a light page and on a dark one. Widths of texts
/// are
/// estimated, so that the picture is the same on every machine.
final class PackagePicture {
    private static final int LONGEST_LINE = 40;
    private static final double NAME_SIZE = 17;
    private static final double PART_SIZE = 13;
    private static final double LINE = 18;
    private static final double PADDING = 12;
    private static final double BETWEEN_ROWS = 52;
    private static final double MARGIN = 16;

    private final StringBuilder svg = new StringBuilder();
    private final PackageLayout layout;
    private final double[] tops;
    private final double[] heights;

    private PackagePicture(PackageLayout layout) {
        this.layout = layout;
        tops = new double[layout.rows().size()];
        heights = new double[tops.length];
        double y = MARGIN;
        for (int row = 0; row < tops.length; row++) {
            tops[row] = y;
            heights[row] = layout.rows().get(row).stream()
                    .mapToDouble(PackagePicture::height)
                    .max()
                    .orElse(0);
            y += heights[row] + BETWEEN_ROWS;
        }
    }

    static String of(PackageGraph graph) {
        return new PackagePicture(new PackageLayout(graph)).draw();
    }

    /// Names side by side on lines of some length.
    static List<String> wrapped(Collection<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (!line.isEmpty() && line.length() + 3 + name.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(name);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    static double width(String name, List<String> lines) {
        double widest = name.length() * NAME_SIZE * 0.62;
        for (String line : lines) {
            widest = Math.max(widest, line.length() * PART_SIZE * 0.52);
        }
        return widest + 2 * PADDING;
    }

    private static double height(Place place) {
        return place.gap ? 0 : 2 * PADDING + LINE * (1 + place.lines.size());
    }

    private String draw() {
        double left = extreme(-1);
        double right = extreme(1);
        double bottom = tops[tops.length - 1] + heights[heights.length - 1] + MARGIN;
        line(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
                        + " font-family=\"Helvetica, Arial, sans-serif\" role=\"img\">",
                left,
                right - left,
                bottom,
                right - left,
                bottom));
        line("<title>Packages of DIANet Workbench: an arrow points from a package to one that it knows</title>");
        line("<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                + " orient=\"auto\"><path d=\"M0 0 L10 5 L0 10 z\" fill=\"#7d8590\"/></marker></defs>");
        layout.arrows().forEach(this::arrow);
        layout.rows().forEach(row -> row.stream().filter(place -> !place.gap).forEach(this::box));
        line("</svg>");
        return svg.toString();
    }

    private double extreme(int side) {
        return side
                * (MARGIN
                        + layout.rows().stream()
                                .flatMap(List::stream)
                                .mapToDouble(place -> side * place.x + place.width / 2)
                                .max()
                                .orElse(0));
    }

    private void box(Place box) {
        double top = tops[box.row] + (heights[box.row] - height(box)) / 2;
        line(String.format(
                Locale.ROOT,
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" fill=\"#eef1f4\" stroke=\"#7d8590\"/>",
                box.x - box.width / 2,
                top,
                box.width,
                height(box)));
        double y = top + PADDING + NAME_SIZE * 0.8;
        line(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"%.0f\" font-weight=\"bold\" fill=\"#1f2328\">%s</text>",
                box.x,
                y,
                NAME_SIZE,
                box.name));
        for (String part : box.lines) {
            y += LINE;
            line(String.format(
                    Locale.ROOT,
                    "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"%.0f\" fill=\"#424a53\">%s</text>",
                    box.x,
                    y,
                    PART_SIZE,
                    part));
        }
    }

    /// Down to the top of the next row, bent only between rows.
    private void arrow(List<Place> way) {
        Place from = way.getFirst();
        StringBuilder path = new StringBuilder(String.format(
                Locale.ROOT, "M%.0f %.0f", from.x, tops[from.row] + (heights[from.row] + height(from)) / 2));
        double x = from.x;
        for (Place next : way.subList(1, way.size())) {
            double start = tops[next.row] - BETWEEN_ROWS;
            double end = next.gap ? tops[next.row] : tops[next.row] + (heights[next.row] - height(next)) / 2;
            double middle = (start + tops[next.row]) / 2;
            path.append(String.format(
                    Locale.ROOT,
                    " L%.0f %.0f C%.0f %.0f %.0f %.0f %.0f %.0f",
                    x,
                    start,
                    x,
                    middle,
                    next.x,
                    middle,
                    next.x,
                    tops[next.row]));
            path.append(String.format(Locale.ROOT, " L%.0f %.0f", next.x, end));
            if (next.gap) {
                path.append(String.format(Locale.ROOT, " L%.0f %.0f", next.x, tops[next.row] + heights[next.row]));
            }
            x = next.x;
        }
        line(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"none\" stroke=\"#7d8590\" stroke-width=\"1.5\" marker-end=\"url(#tip)\"/>",
                path));
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
