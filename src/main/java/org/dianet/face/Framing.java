package org.dianet.face;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.Similarity;

/// What an aligned frame shows: a square with the eyes level and a fixed distance apart. Without a margin it reaches
/// from above the brows to below the chin and to the sides of the cheekbones.
///
/// @param interOcular distance of the eyes' centres in pixels
/// @param margin added on every side, as a share of the square without it
public record Framing(int interOcular, double margin) {
    public static final double DEFAULT_MARGIN = 0.1;
    public static final Framing DEFAULT = new Framing(96, DEFAULT_MARGIN);

    /// Inter-ocular distances in the square, and above the line of the eyes.
    private static final double SIDE = 2.6;

    private static final double ABOVE_EYES = 0.85;

    /// @throws IllegalArgumentException if a number is out of its range, in words
    public Framing {
        if (interOcular < 8 || interOcular > 512) {
            throw new IllegalArgumentException("The distance between the eyes must lie in 8..512 pixels.");
        }
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("The margin must lie in 0..1.");
        }
    }

    public static Framing withMargin(double margin) {
        return new Framing(DEFAULT.interOcular, margin);
    }

    /// Width and height of an aligned frame in pixels.
    public int side() {
        return (int) Math.round(SIDE * (1 + 2 * margin) * interOcular);
    }

    public Point rightEye() {
        return new Point((side() - interOcular) / 2.0, eyeLine());
    }

    public Point leftEye() {
        return new Point((side() + interOcular) / 2.0, eyeLine());
    }

    private double eyeLine() {
        return (ABOVE_EYES + SIDE * margin) * interOcular;
    }

    /// The transform from a frame's pixels to the aligned ones.
    public Similarity transform(Face face) {
        return Similarity.between(face.rightEye(), face.leftEye(), rightEye(), leftEye());
    }

    /// Outline of nose, eyes and upper cheeks, which expressions move least.
    public Polygon innerFace() {
        Point middle = rightEye().middle(leftEye());
        List<Point> outline = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double angle = 2 * Math.PI * i / 24;
            outline.add(new Point(
                    middle.x() + 0.85 * interOcular * Math.cos(angle),
                    middle.y() + (0.25 + 0.5 * Math.sin(angle)) * interOcular));
        }
        return new Polygon(outline);
    }
}
