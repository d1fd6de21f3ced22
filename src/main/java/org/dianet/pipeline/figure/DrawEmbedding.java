package org.dianet.pipeline.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.population.UmapLayout;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Embedding.Sight;
import org.dianet.pipeline.population.Grouping;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Drawing.Point;
import org.dianet.storage.drawing.Palette;

/// Where a network puts clips, each with the sign of its class, subject or data set. Clips that the network never saw
/// stand in a frame.
public final class DrawEmbedding {
    private static final int SIDE = 560;
    private static final int EDGE = 16;
    private static final int LEGEND = 200;
    private static final int LINE = 20;
    private static final double RADIUS = 5;
    private static final Letters INK = Letters.plain(13, Palette.INK);
    private static final Letters QUIET = Letters.plain(12, Palette.QUIET);

    private DrawEmbedding() {}

    /// @param by what signs tell: class, subject or data set
    public static Drawing of(Embedding embedding, Grouping by) {
        List<String> names = DotSigns.names(embedding, by);
        Drawing.Builder parts = new Drawing.Builder();
        Scale scale = Scale.of(embedding.dots());
        frame(parts);
        for (Dot dot : embedding.dots()) {
            Point at = scale.place(dot);
            if (dot.trainedOn() == Sight.UNSEEN) {
                square(parts, at, RADIUS + 3.5, Palette.INK, 1.2);
            }
            sign(parts, at, DotSigns.of(names.indexOf(DotSigns.name(dot, by))));
        }
        int y = EDGE + 4;
        int x = SIDE + 2 * EDGE;
        for (int i = 0; i < names.size() && y < SIDE - 2 * LINE; i++, y += LINE) {
            boolean last = y + LINE >= SIDE - 2 * LINE && i + 1 < names.size();
            if (last) {
                parts.words(x, y + 4, QUIET, "and " + (names.size() - i) + " more");
            } else {
                sign(parts, new Point(x + RADIUS, y), DotSigns.of(i));
                parts.words(x + 20, y + 4, INK, names.get(i));
            }
        }
        square(parts, new Point(x + RADIUS, y + LINE), RADIUS + 2, Palette.INK, 1.2);
        parts.words(x + 20, y + LINE + 4, QUIET, "not seen by the network");
        int below = SIDE + 2 * EDGE;
        for (String line : caption(embedding)) {
            below += LINE;
            parts.words(EDGE, below, QUIET, line);
        }
        return parts.drawing(SIDE + 2 * EDGE + LEGEND, below + EDGE);
    }

    private static List<String> caption(Embedding embedding) {
        String network = String.format(
                Locale.ROOT,
                "The %d numbers of each clip before the classifier, by the network without %s (seed %d):",
                embedding.width(),
                embedding.shown().words(),
                embedding.shown().seed());
        return switch (embedding.layout()) {
            case COMPONENTS ->
                List.of(
                        network,
                        String.format(
                                Locale.ROOT,
                                "their two largest principal components, which have %.0f %% and %.0f %% of the variance.",
                                100 * embedding.shares()[0],
                                100 * embedding.shares()[1]));
            case UMAP ->
                List.of(
                        network,
                        "UMAP with "
                                + Math.min(
                                        UmapLayout.NEIGHBOURS, embedding.dots().size() - 1)
                                + " neighbours and a fixed seed. Near clips are alike; distances between groups and"
                                + " their sizes",
                        "mean nothing.");
        };
    }

    private static void frame(Drawing.Builder parts) {
        double from = EDGE / 2.0;
        double to = SIDE + EDGE * 1.5;
        parts.curve(
                List.of(
                        new Point(from, from),
                        new Point(to, from),
                        new Point(to, to),
                        new Point(from, to),
                        new Point(from, from)),
                Palette.LINE,
                1);
    }

    /// One unit of both directions is as long as the other.
    private record Scale(double left, double top, double perUnit) {
        static Scale of(List<Dot> dots) {
            double left = dots.stream().mapToDouble(Dot::x).min().orElse(0);
            double right = dots.stream().mapToDouble(Dot::x).max().orElse(1);
            double low = dots.stream().mapToDouble(Dot::y).min().orElse(0);
            double high = dots.stream().mapToDouble(Dot::y).max().orElse(1);
            double span = Math.max(Math.max(right - left, high - low), 1e-12);
            double perUnit = (SIDE - 4 * RADIUS) / span;
            return new Scale(
                    (left + right) / 2 - SIDE / 2.0 / perUnit, (low + high) / 2 + SIDE / 2.0 / perUnit, perUnit);
        }

        Point place(Dot dot) {
            return new Point(EDGE + (dot.x() - left) * perUnit, EDGE + (top - dot.y()) * perUnit);
        }
    }

    private static void sign(Drawing.Builder parts, Point at, DotSigns.Sign sign) {
        double r = RADIUS;
        switch (sign.shape()) {
            case SQUARE -> parts.bar(at.x() - r, at.y() - r, 2 * r, 2 * r, sign.colour());
            case FRAME -> square(parts, at, r - 1, sign.colour(), 2);
            case TRIANGLE -> closed(parts, at, sign.colour(), 0, -r, r, r, -r, r);
            case DIAMOND -> closed(parts, at, sign.colour(), 0, -r - 1, r + 1, 0, 0, r + 1, -r - 1, 0);
            case CROSS -> {
                line(parts, at, sign.colour(), -r, -r, r, r);
                line(parts, at, sign.colour(), -r, r, r, -r);
            }
            case PLUS -> {
                line(parts, at, sign.colour(), -r - 1, 0, r + 1, 0);
                line(parts, at, sign.colour(), 0, -r - 1, 0, r + 1);
            }
        }
    }

    private static void line(Drawing.Builder parts, Point at, String colour, double... ends) {
        parts.line(at.x() + ends[0], at.y() + ends[1], at.x() + ends[2], at.y() + ends[3], colour, 2);
    }

    private static void closed(Drawing.Builder parts, Point at, String colour, double... corners) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= corners.length; i += 2) {
            points.add(new Point(at.x() + corners[i % corners.length], at.y() + corners[(i + 1) % corners.length]));
        }
        parts.curve(points, colour, 2);
    }

    private static void square(Drawing.Builder parts, Point at, double r, String colour, double width) {
        parts.curve(
                List.of(
                        new Point(at.x() - r, at.y() - r),
                        new Point(at.x() + r, at.y() - r),
                        new Point(at.x() + r, at.y() + r),
                        new Point(at.x() - r, at.y() + r),
                        new Point(at.x() - r, at.y() - r)),
                colour,
                width);
    }
}
