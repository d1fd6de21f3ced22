package org.dianet.face;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dianet.imaging.Point;
import org.dianet.imaging.map.TokenMap;

/// Which action unit's part of the face every pixel of a square picture shows.
/// See method.md 5.7.
///
/// @param side of the picture in pixels
/// @param regions that the mesh has
/// @param pixels index of each pixel's region, row by row, or -1
public record UnitMask(int side, List<UnitRegion> regions, int[] pixels) {
    private static final int NONE = -1;
    private static final String FILE = "unit_regions.tsv";
    private static final List<Triangle> TRIANGLES = triangles();

    /// Points of the mesh.
    private record Triangle(int a, int b, int c, UnitRegion region) {}

    /// How much of a map lies in a region.
    ///
    /// @param share of the map's magnitude, 0..1
    /// @param sum of its values
    public record Share(UnitRegion region, double share, double sum) {}

    /// @param points of the mesh in the picture's pixels
    /// @throws IllegalArgumentException if there are not 468 points
    public static UnitMask of(List<Point> points, int side) {
        if (points.size() != FaceLandmarks.COUNT) {
            throw new IllegalArgumentException("a face mesh of " + points.size() + " points");
        }
        List<UnitRegion> regions =
                TRIANGLES.stream().map(Triangle::region).distinct().toList();
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, NONE);
        for (Triangle triangle : TRIANGLES) {
            fill(
                    pixels,
                    side,
                    List.of(points.get(triangle.a()), points.get(triangle.b()), points.get(triangle.c())),
                    regions.indexOf(triangle.region()));
        }
        return new UnitMask(side, regions, pixels);
    }

    private static void fill(int[] pixels, int side, List<Point> corners, int region) {
        if (turn(
                        corners.get(0),
                        corners.get(1),
                        corners.get(2).x(),
                        corners.get(2).y())
                == 0) {
            return;
        }
        double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
        double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
        for (int y = Math.max(0, (int) top); y <= Math.min(side - 1, (int) bottom); y++) {
            for (int x = Math.max(0, (int) left); x <= Math.min(side - 1, (int) right); x++) {
                if (inside(corners, x + 0.5, y + 0.5)) {
                    pixels[y * side + x] = region;
                }
            }
        }
    }

    private static boolean inside(List<Point> corners, double x, double y) {
        double first = turn(corners.get(0), corners.get(1), x, y);
        double second = turn(corners.get(1), corners.get(2), x, y);
        double third = turn(corners.get(2), corners.get(0), x, y);
        return (first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0);
    }

    private static double turn(Point from, Point to, double x, double y) {
        return (to.x() - from.x()) * (y - from.y()) - (to.y() - from.y()) * (x - from.x());
    }

    /// A map's share in each region, every cell spread evenly over its pixels. What is outside all regions is in none.
    public List<Share> shares(TokenMap map) {
        double[] sums = new double[regions.size()];
        double[] magnitudes = new double[regions.size()];
        double all = Arrays.stream(map.values()).map(Math::abs).sum();
        int[] pixelsOf = new int[map.values().length];
        for (int i = 0; i < pixels.length; i++) {
            pixelsOf[cell(map, i)]++;
        }
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != NONE) {
                int cell = cell(map, i);
                double value = map.values()[cell] / pixelsOf[cell];
                sums[pixels[i]] += value;
                magnitudes[pixels[i]] += Math.abs(value);
            }
        }
        return IntStream.range(0, sums.length)
                .mapToObj(i -> new Share(regions.get(i), all == 0 ? 0 : magnitudes[i] / all, sums[i]))
                .toList();
    }

    private int cell(TokenMap map, int pixel) {
        return pixel / side * map.rows() / side * map.columns() + pixel % side * map.columns() / side;
    }

    private static List<Triangle> triangles() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UnitMask.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(UnitMask::triangle)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Triangle triangle(String line) {
        String[] cells = line.split("\t", -1);
        return new Triangle(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                new UnitRegion(Integer.parseInt(cells[3]), UnitRegion.Side.valueOf(cells[4])));
    }
}
