package org.dianet.imaging;

/// A place in an image, in pixels: (0, 0) is the outer corner of the first pixel, whose centre is (0.5, 0.5); x to the
/// right, y down.
public record Point(double x, double y) {

    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// The point half way to another.
    public Point middle(Point other) {
        return new Point((x + other.x) / 2, (y + other.y) / 2);
    }
}
