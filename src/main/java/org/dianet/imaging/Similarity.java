package org.dianet.imaging;

/// A similarity transform of the plane, x′ = a·x − b·y + tx and y′ = b·x + a·y + ty: turns, scales evenly and shifts.
///
/// @param a scale times the cosine of the angle
/// @param b scale times its sine
public record Similarity(double a, double b, double tx, double ty) {
    public static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

    /// @throws IllegalArgumentException if a number is not finite or the scale is zero
    public Similarity {
        if (!Double.isFinite(a + b + tx + ty) || a * a + b * b == 0) {
            throw new IllegalArgumentException(
                    "no similarity transform has the numbers " + a + ", " + b + ", " + tx + ", " + ty);
        }
    }

    /// The one transform that takes `from1` to `to1` and `from2` to `to2`.
    ///
    /// @throws IllegalArgumentException if two of the points coincide
    public static Similarity between(Point from1, Point from2, Point to1, Point to2) {
        double u = from2.x() - from1.x();
        double v = from2.y() - from1.y();
        double p = to2.x() - to1.x();
        double q = to2.y() - to1.y();
        double square = u * u + v * v;
        if (square == 0) {
            throw new IllegalArgumentException("two points that coincide give no direction");
        }
        double a = (p * u + q * v) / square;
        double b = (q * u - p * v) / square;
        return new Similarity(a, b, to1.x() - a * from1.x() + b * from1.y(), to1.y() - b * from1.x() - a * from1.y());
    }

    /// A turn by `angle` radians (clockwise on the screen) around `centre`, then a shift.
    public static Similarity rigid(Point centre, double angle, double dx, double dy) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new Similarity(
                cosine,
                sine,
                centre.x() - cosine * centre.x() + sine * centre.y() + dx,
                centre.y() - sine * centre.x() - cosine * centre.y() + dy);
    }

    public Point apply(Point point) {
        return new Point(a * point.x() - b * point.y() + tx, b * point.x() + a * point.y() + ty);
    }

    /// Target pixels per source pixel.
    public double scale() {
        return Math.hypot(a, b);
    }

    /// In radians, clockwise on the screen.
    public double angle() {
        return Math.atan2(b, a);
    }

    public Similarity inverse() {
        double square = a * a + b * b;
        double c = a / square;
        double d = -b / square;
        return new Similarity(c, d, -(c * tx - d * ty), -(d * tx + c * ty));
    }

    /// This transform followed by another.
    public Similarity then(Similarity next) {
        Point shift = next.apply(new Point(tx, ty));
        return new Similarity(next.a * a - next.b * b, next.b * a + next.a * b, shift.x(), shift.y());
    }
}
