package org.dianet.synthesis;

import java.util.function.Function;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;

/// A synthetic face laid into a frame of 640×480, turned, with the true places of its parts.
///
/// @param side of the square that the renderer draws, in pixels; the face is about 0.6 of it wide
/// @param degrees clockwise on the screen
public record Portrait(int subject, int side, double degrees) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;
    private static final Point MIDDLE = new Point(333, 233);

    private Identity identity() {
        return new SyntheticDatasetSpec(10, 1, 7, side, 50, 0).identity(subject);
    }

    public Frame frame() {
        SyntheticSubject actor = new SyntheticSubject(identity(), side);
        int[] argb = new int[WIDTH * HEIGHT];
        double[] colour = new double[3];
        double[] spare = new double[3];
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double u = column + .5 - MIDDLE.x();
                double v = row + .5 - MIDDLE.y();
                actor.look(cosine * u + sine * v + side / 2.0, cosine * v - sine * u + side / 2.0, 0, colour, spare);
                int pixel = 0xff;
                for (double channel : colour) {
                    pixel = pixel << 8 | (int) Math.clamp(channel + .5, 0, 255);
                }
                argb[row * WIDTH + column] = pixel;
            }
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }

    /// In the renderer's coordinates the person's right is at negative x.
    public Point rightEye() {
        return place(id -> new Point(-id.eyes().x(), id.eyes().y()));
    }

    public Point leftEye() {
        return place(id -> new Point(id.eyes().x(), id.eyes().y()));
    }

    public Point rightMouthCorner() {
        return place(id -> new Point(-id.mouth().width(), id.mouth().y()));
    }

    public Point leftMouthCorner() {
        return place(id -> new Point(id.mouth().width(), id.mouth().y()));
    }

    public Point noseTip() {
        return place(id -> new Point(0, id.nose().tip()));
    }

    public double interOcularDistance() {
        return rightEye().distanceTo(leftEye());
    }

    private Point place(Function<Identity, Point> part) {
        Point p = part.apply(identity());
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        return new Point(
                MIDDLE.x() + side * (cosine * p.x() - sine * p.y()),
                MIDDLE.y() + side * (sine * p.x() + cosine * p.y()));
    }
}
