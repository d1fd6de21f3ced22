package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;

/// A dark bar on a light ground, as a brow on skin, that rises by two pixels.
class FarMotionTest {
    private static final int SIDE = 160;
    private static final int BAR = 90;

    private static Frame bar(double up) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int row = i / SIDE;
            double away = (row - (BAR - up)) / 3.0;
            int level = (int) Math.round(200 - 120 * Math.exp(-away * away / 2));
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    /// Up by two pixels around the bar, dying away over twenty.
    private static FlowField rise() {
        float[] dy = new float[SIDE * SIDE];
        for (int i = 0; i < dy.length; i++) {
            double away = (i / SIDE - BAR) / 20.0;
            dy[i] = (float) (-2 * Math.exp(-away * away));
        }
        return new FlowField(SIDE, SIDE, new float[SIDE * SIDE], dy);
    }

    private static int level(Frame frame, int y) {
        return frame.argb()[y * SIDE + SIDE / 2] & 0xff;
    }

    private static int darkest(Frame frame) {
        int darkest = 0;
        for (int y = 1; y < SIDE; y++) {
            darkest = level(frame, y) < level(frame, darkest) ? y : darkest;
        }
        return darkest;
    }

    @Test
    void aBrowThatRoseByTwoPixelsHasRisenBySixTimesThatAndIsStillOneBrow() {
        FarMotion motion = new FarMotion(rise(), 0.1);
        Frame shown = motion.magnify(bar(2), 5);
        assertEquals(BAR - 12, darkest(shown), 1);
        for (int y = 0; y < SIDE; y++) {
            // Nothing brighter than skin: a ghost is. Nothing dark where the brow is no more.
            assertTrue(level(shown, y) <= 200, "row " + y + ": " + level(shown, y));
        }
        assertEquals(80, level(shown, darkest(shown)), 12);
        assertTrue(level(shown, BAR - 2) > 180, "left behind: " + level(shown, BAR - 2));
    }

    @Test
    void strengthZeroShowsTheFrame() {
        Frame now = bar(2);
        Frame shown = new FarMotion(rise(), 0.1).magnify(now, 0);
        for (int y = 0; y < SIDE; y++) {
            assertEquals(level(now, y), level(shown, y), 2);
        }
    }

    @Test
    void noMoreIsAddedThanThePictureCanTakeWithoutAFold() {
        assertEquals(5, new FarMotion(rise(), 0.1).possible(5));
        assertEquals(3.5, new FarMotion(rise(), 0.2).possible(5), 1e-9);
        assertEquals(5, new FarMotion(rise(), 0).possible(5));
    }

    @Test
    void theFieldIsFoundFromTheFlowWhereThatIsKnown() {
        FarMotion motion = FarMotion.of(rise(), bar(0), bar(2));
        assertEquals(2, motion.farthest(), 0.3);
        assertTrue(motion.bend() < 0.2, "bend " + motion.bend());
    }
}
