package org.dianet.imaging;

import java.util.List;

/// A closed outline in an image.
///
/// @param corners in order, the last joined to the first
public record Polygon(List<Point> corners) {

    /// @throws IllegalArgumentException if there are fewer than three corners
    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("an outline of " + corners.size() + " corners");
        }
    }

    /// Whether a place lies inside: a ray from it crosses the outline an odd number of times.
    public boolean contains(Point place) {
        boolean inside = false;
        Point before = corners.getLast();
        for (Point corner : corners) {
            boolean spans = corner.y() > place.y() != before.y() > place.y();
            if (spans && place.x() < crossing(before, corner, place.y())) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }

    private static double crossing(Point from, Point to, double y) {
        return from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
    }

    /// In square pixels.
    public double area() {
        double twice = 0;
        Point before = corners.getLast();
        for (Point corner : corners) {
            twice += before.x() * corner.y() - corner.x() * before.y();
            before = corner;
        }
        return Math.abs(twice) / 2;
    }
}
