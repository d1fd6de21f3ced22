package org.dianet.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dianet.imaging.Point;

/// Meshes of which only the eyes and the extent matter.
public final class FaceFixtures {
    private FaceFixtures() {}

    /// Corners of an eye lie where its centre is.
    public static FaceLandmarks eyes(Point right, Point left) {
        return mesh(right, left, right, left);
    }

    /// @param low the mesh's upper left corner
    public static FaceLandmarks mesh(Point right, Point left, Point low, Point high) {
        List<Point> points = new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, right));
        points.set(263, left);
        points.set(362, left);
        points.set(10, low);
        points.set(152, high);
        return new FaceLandmarks(points, 0.9);
    }
}
