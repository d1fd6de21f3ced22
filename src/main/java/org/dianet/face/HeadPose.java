package org.dianet.face;

import java.util.List;
import org.dianet.imaging.LinearSystem;
import org.dianet.imaging.Point;

/// How a head is turned, in degrees, estimated from five points of the mesh that hardly move when the face does. The
/// camera's perspective is left out of account, so that values of one clip can be compared with each other more
/// closely than values of two cameras.
///
/// @param yaw to the side; positive where the nose points to the right of the picture
/// @param pitch up or down; positive where the face looks up
/// @param roll in the picture's plane; positive counter-clockwise
public record HeadPose(double yaw, double pitch, double roll) {
    /// Tip of the nose, outer corners of the eyes, corners of the mouth.
    private static final List<Integer> POINTS = List.of(1, 33, 263, 61, 291);

    /// The same points on MediaPipe's canonical face: to the right of the picture, up, towards the camera; in cm.
    private static final double[][] CANONICAL = {
        {0, -1.126865, 7.475604},
        {-4.445859, 2.663991, 3.173422},
        {4.445859, 2.663991, 3.173422},
        {-2.456206, -4.342621, 4.283884},
        {2.456206, -4.342621, 4.283884}
    };

    /// The pose of a face whose mesh was found: the best scaled orthographic projection of the canonical points in
    /// least squares (DeMenthon and Davis 1995, first step), made a rotation.
    public static HeadPose of(FaceLandmarks face) {
        double[][] model = centred(CANONICAL);
        double[][] seen = new double[POINTS.size()][];
        for (int i = 0; i < seen.length; i++) {
            Point point = face.point(POINTS.get(i));
            seen[i] = new double[] {point.x(), -point.y()};
        }
        seen = centred(seen);
        double[][] mixed = products(seen, model);
        double[] right = unit(LinearSystem.solve(products(model, model), mixed[0]));
        double[] up = LinearSystem.solve(products(model, model), mixed[1]);
        double along = dot(up, right);
        for (int k = 0; k < 3; k++) {
            up[k] -= along * right[k];
        }
        up = unit(up);
        double depth = right[0] * up[1] - right[1] * up[0];
        return new HeadPose(
                Math.toDegrees(Math.atan2(right[2], depth)),
                Math.toDegrees(Math.asin(Math.clamp(up[2], -1, 1))),
                Math.toDegrees(Math.atan2(up[0], right[0])));
    }

    private static double[][] centred(double[][] points) {
        int size = points[0].length;
        double[] mean = new double[size];
        for (double[] point : points) {
            for (int k = 0; k < size; k++) {
                mean[k] += point[k] / points.length;
            }
        }
        double[][] centred = new double[points.length][size];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < size; k++) {
                centred[i][k] = points[i][k] - mean[k];
            }
        }
        return centred;
    }

    /// The sums over all points of products of their coordinates.
    private static double[][] products(double[][] a, double[][] b) {
        double[][] sums = new double[a[0].length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int row = 0; row < sums.length; row++) {
                for (int column = 0; column < sums[row].length; column++) {
                    sums[row][column] += a[i][row] * b[i][column];
                }
            }
        }
        return sums;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }
}
