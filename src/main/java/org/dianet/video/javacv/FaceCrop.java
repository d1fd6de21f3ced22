package org.dianet.video.javacv;

import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;

/// A turned square of a frame in which the mesh is looked for.
///
/// @param angle of the line through the eyes, in radians, clockwise on the screen
record FaceCrop(Point centre, double side, double angle) {
    /// The square is this much wider than the face in it, as the mesh network was trained.
    private static final double ROOM = 1.5;

    static FaceCrop around(Point centre, double faceSide, Point rightEye, Point leftEye) {
        double angle = Math.atan2(leftEye.y() - rightEye.y(), leftEye.x() - rightEye.x());
        return new FaceCrop(centre, ROOM * faceSide, angle);
    }

    /// From the frame's pixels to a picture of `target`×`target`.
    Similarity transform(int target) {
        double scale = target / side;
        double a = scale * Math.cos(-angle);
        double b = scale * Math.sin(-angle);
        double middle = target / 2.0;
        return new Similarity(a, b, middle - a * centre.x() + b * centre.y(), middle - b * centre.x() - a * centre.y());
    }
}
