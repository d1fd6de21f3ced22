package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftEstimatorTest {
    private static final int SIDE = 96;
    private static final int FRAMES = 40;
    private static final int REFERENCE = 5;
    private static final Point CENTRE = new Point(48, 48);
    private static final Polygon INNER =
            new Polygon(List.of(new Point(16, 16), new Point(80, 16), new Point(80, 80), new Point(16, 80)));

    /// A smooth pattern at a place of the reference frame.
    private static double level(double x, double y) {
        return 128 + 50 * Math.sin(x / 5) * Math.cos(y / 7) + 40 * Math.sin((x + 2 * y) / 11);
    }

    /// How the head moves: nothing at the reference frame.
    private static Similarity drift(int frame) {
        double t = frame - REFERENCE;
        return Similarity.rigid(CENTRE, 0.0004 * t, 0.05 * t, -0.03 * t + 0.0008 * t * t);
    }

    /// @param bump how far a patch, as a brow, moves up by itself
    private static Frame frame(int index, double bump) {
        Similarity back = drift(index).inverse();
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int row = i / SIDE;
            Point from = back.apply(new Point(i % SIDE + 0.5, row + 0.5));
            double u = (from.x() - 48) / 14;
            double v = (from.y() - 30) / 7;
            double raised = bump * Math.exp(-u * u - v * v);
            int value = (int) Math.round(level(from.x(), from.y() + raised));
            argb[i] = 0xff000000 | value * 0x010101;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    private static HeadDrift estimated(double expression) {
        DriftEstimator estimator = new DriftEstimator(frame(REFERENCE, 0), INNER, FRAMES);
        List<Integer> order = new ArrayList<>();
        for (int i = REFERENCE; i < FRAMES; i++) {
            order.add(i);
        }
        for (int i = REFERENCE - 1; i >= 0; i--) {
            order.add(i);
        }
        for (int i : order) {
            double rise = i > 12 && i < 28 ? expression * Math.sin(Math.PI * (i - 12) / 16) : 0;
            estimator.follow(i, frame(i, rise));
        }
        return estimator.relativeTo(REFERENCE);
    }

    private static void assertFollowed(HeadDrift found, double tolerance) {
        for (int i = 0; i < FRAMES; i++) {
            for (Point place : List.of(CENTRE, new Point(20, 20), new Point(76, 30))) {
                double off = found.frames().get(i).apply(place).distanceTo(drift(i).apply(place));
                assertEquals(0, off, tolerance, "frame " + i + " at " + place);
            }
        }
    }

    @Test
    void aHeadThatDriftsAndTurnsIsFollowed() {
        assertFollowed(estimated(0), 0.03);
    }

    @Test
    void aBrowThatRisesMeanwhileIsNotTakenForTheHead() {
        assertFollowed(estimated(2.5), 0.08);
    }

    @Test
    void theReferenceFrameDoesNotMove() {
        assertEquals(0, estimated(2.5).frames().get(REFERENCE).apply(CENTRE).distanceTo(CENTRE), 1e-12);
    }
}
