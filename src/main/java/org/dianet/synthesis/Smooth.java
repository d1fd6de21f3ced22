package org.dianet.synthesis;

/// Soft shapes that faces are drawn with.
final class Smooth {
    private Smooth() {}

    /// 0..1 to 0..1 with flat ends.
    static double step(double t) {
        double c = Math.clamp(t, 0.0, 1.0);
        return c * c * (3 - 2 * c);
    }

    /// 0 below `low`, 1 above `high`; falling if `low` is above `high`.
    static double edge(double low, double high, double value) {
        return step((value - low) / (high - low));
    }

    /// A bell of height 1 around (cx, cy).
    static double bell(double x, double y, double cx, double cy, double sx, double sy) {
        double u = (x - cx) / sx;
        double v = (y - cy) / sy;
        double square = u * u + v * v;
        return square > 18 ? 0 : StrictMath.exp(-square / 2);
    }

    /// Distance from a point to the segment (x0, y0)..(x1, y1).
    static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double t = Math.clamp(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        double u = x - x0 - t * dx;
        double v = y - y0 - t * dy;
        return Math.sqrt(u * u + v * v);
    }
}
