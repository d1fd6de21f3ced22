package org.dianet.face;

import org.dianet.imaging.Point;

/// A face of which only the square around it is known. Its eyes are where they lie on an average upright face, so an
/// alignment by it is coarse and never turns the head.
///
/// @param x left edge in pixels
/// @param y upper edge
public record FaceBox(double x, double y, double side) implements Face {
    /// Places of the eyes in the square that the frontal-face cascade of OpenCV is trained to put around a face.
    private static final double EYE_HEIGHT = 0.385;

    private static final double EYE_INSET = 0.305;

    @Override
    public Point rightEye() {
        return new Point(x + EYE_INSET * side, y + EYE_HEIGHT * side);
    }

    @Override
    public Point leftEye() {
        return new Point(x + (1 - EYE_INSET) * side, y + EYE_HEIGHT * side);
    }

    @Override
    public double widthShare(int frameWidth) {
        return side / frameWidth;
    }

    @Override
    public double heightShare(int frameHeight) {
        return side / frameHeight;
    }
}
