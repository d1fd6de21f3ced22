package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.imaging.motion.FlowField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each way to measure flow finds a motion that is known.
class FlowAccuracyTest {
    private static final int SIDE = 128;
    private static final double MIDDLE = (SIDE - 1) / 2.0;
    /// A motion is measured inside this margin, where nothing comes in from outside.
    private static final int MARGIN = 20;

    /// Where the pixel of a frame was in the frame before.
    private interface Before {
        double[] of(double x, double y);
    }

    private static Frame frame(Before before) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int row = i / SIDE;
            double[] at = before.of(i % SIDE, row);
            int level = (int) Math.round(128
                    + 45 * Math.sin(at[0] / 5.3 + 0.4) * Math.cos(at[1] / 6.1)
                    + 40 * Math.cos((at[0] + 2 * at[1]) / 11.7));
            argb[i] = 0xff000000 | level * 0x010101;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    private static final Frame STILL = frame((x, y) -> new double[] {x, y});

    /// The median over the inner pixels of how far a displacement is from the true one.
    private static double error(FlowField flow, Before truth) {
        double[] errors = new double[(SIDE - 2 * MARGIN) * (SIDE - 2 * MARGIN)];
        int n = 0;
        for (int y = MARGIN; y < SIDE - MARGIN; y++) {
            for (int x = MARGIN; x < SIDE - MARGIN; x++) {
                double[] known = truth.of(x, y);
                int i = y * SIDE + x;
                errors[n++] = Math.hypot(flow.dx()[i] - known[0], flow.dy()[i] - known[1]);
            }
        }
        Arrays.sort(errors);
        return errors[errors.length / 2];
    }

    @ParameterizedTest
    @EnumSource
    void aShiftIsFoundWithinATenthOfAPixel(FlowAlgorithm algorithm) {
        Frame moved = frame((x, y) -> new double[] {x - 1.5, y + 0.75});
        FlowField flow = new JavaCvFlows().of(algorithm).between(STILL, moved);
        assertEquals(0, error(flow, (_, _) -> new double[] {1.5, -0.75}), 0.1);
    }

    /// By 1.5 degrees about the middle, clockwise as seen: up to 1.6 pixels at the margin's corners.
    @ParameterizedTest
    @EnumSource
    void aTurnIsFoundWithinATenthOfAPixel(FlowAlgorithm algorithm) {
        double cos = Math.cos(Math.toRadians(1.5));
        double sin = Math.sin(Math.toRadians(1.5));
        Frame turned = frame((x, y) -> new double[] {
            MIDDLE + cos * (x - MIDDLE) + sin * (y - MIDDLE), MIDDLE - sin * (x - MIDDLE) + cos * (y - MIDDLE)
        });
        FlowField flow = new JavaCvFlows().of(algorithm).between(STILL, turned);
        Before truth = (x, y) -> new double[] {
            (cos - 1) * (x - MIDDLE) - sin * (y - MIDDLE), sin * (x - MIDDLE) + (cos - 1) * (y - MIDDLE)
        };
        assertEquals(0, error(flow, truth), 0.1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesBetweenEqualFrames(FlowAlgorithm algorithm) {
        FlowField flow = new JavaCvFlows().of(algorithm).between(STILL, STILL);
        assertArrayEquals(new float[SIDE * SIDE], flow.dx(), 1e-4f);
        assertArrayEquals(new float[SIDE * SIDE], flow.dy(), 1e-4f);
    }
}
