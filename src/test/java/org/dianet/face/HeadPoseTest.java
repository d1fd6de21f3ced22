package org.dianet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dianet.imaging.Point;
import org.junit.jupiter.api.Test;

class HeadPoseTest {
    /// Nose tip, outer corners of the eyes, corners of the mouth of MediaPipe's canonical face, in cm; y up.
    private static final int[] PLACES = {1, 33, 263, 61, 291};

    private static final double[][] FACE = {
        {0, -1.126865, 7.475604},
        {-4.445859, 2.663991, 3.173422},
        {4.445859, 2.663991, 3.173422},
        {-2.456206, -4.342621, 4.283884},
        {2.456206, -4.342621, 4.283884}
    };

    /// The canonical face seen from far away, turned about the axis from ear to ear, then about the vertical one, then
    /// in the picture's plane.
    private static FaceLandmarks turned(double yaw, double pitch, double roll, double scale) {
        List<Point> points = new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, new Point(0, 0)));
        double a = Math.toRadians(pitch);
        double b = Math.toRadians(yaw);
        double c = Math.toRadians(roll);
        for (int i = 0; i < PLACES.length; i++) {
            double x = FACE[i][0];
            double y = FACE[i][1] * Math.cos(a) + FACE[i][2] * Math.sin(a);
            double z = -FACE[i][1] * Math.sin(a) + FACE[i][2] * Math.cos(a);
            double x2 = x * Math.cos(b) + z * Math.sin(b);
            double x3 = x2 * Math.cos(c) - y * Math.sin(c);
            double y3 = x2 * Math.sin(c) + y * Math.cos(c);
            points.set(PLACES[i], new Point(320 + scale * x3, 240 - scale * y3));
        }
        return new FaceLandmarks(points, 1);
    }

    @Test
    void oneTurnAtATimeIsFoundExactly() {
        for (double angle = -40; angle <= 40; angle += 10) {
            HeadPose side = HeadPose.of(turned(angle, 0, 0, 20));
            assertEquals(angle, side.yaw(), 1e-9);
            assertEquals(0, side.pitch(), 1e-9);
            HeadPose up = HeadPose.of(turned(0, angle, 0, 20));
            assertEquals(angle, up.pitch(), 1e-9);
            assertEquals(0, up.yaw(), 1e-9);
            HeadPose plane = HeadPose.of(turned(0, 0, angle, 20));
            assertEquals(angle, plane.roll(), 1e-9);
        }
    }

    /// Up to the order of the turns, which small ones do not show.
    @Test
    void smallTurnsTogetherAreFoundWhateverTheSize() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            double yaw = 10 * random.nextDouble() - 5;
            double pitch = 10 * random.nextDouble() - 5;
            double roll = 10 * random.nextDouble() - 5;
            HeadPose pose = HeadPose.of(turned(yaw, pitch, roll, 5 + 40 * random.nextDouble()));
            assertEquals(yaw, pose.yaw(), 0.6);
            assertEquals(pitch, pose.pitch(), 0.6);
            assertEquals(roll, pose.roll(), 0.6);
        }
    }
}
