package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;

/// Arrows can be seen where a picture of 840 pixels is shown in half its size.
class FlowPictureTest {
    private static final int SIDE = 105;
    private static final int LIGHT = 0xffffd33d;

    private static Frame arrows(float dx) {
        int[] grey = new int[SIDE * SIDE];
        Arrays.fill(grey, 0xff808080);
        float[] right = new float[grey.length];
        Arrays.fill(right, dx);
        return new FlowPicture(2)
                .arrows(new FlowField(SIDE, SIDE, right, new float[grey.length]), new Frame(SIDE, SIDE, grey));
    }

    /// Pixels of the longest run of arrow colour in a row or column.
    private static int longest(Frame frame, boolean across) {
        int longest = 0;
        for (int a = 0; a < frame.width(); a++) {
            int run = 0;
            for (int b = 0; b < frame.width(); b++) {
                int at = across ? a * frame.width() + b : b * frame.width() + a;
                run = frame.argb()[at] == LIGHT ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    @Test
    void aPixelOfMotionIsAThickArrow() {
        Frame drawn = arrows(1);
        assertEquals(840, drawn.width());
        assertTrue(longest(drawn, true) >= 18, "length " + longest(drawn, true));
        assertTrue(longest(drawn, false) >= 6, "head " + longest(drawn, false));
    }

    /// On the screen an arrow is as long and thick at 50 % as at 1600 %.
    @Test
    void anArrowIsAsLargeOnTheScreenAtEveryZoom() {
        int[] grey = new int[SIDE * SIDE];
        float[] right = new float[grey.length];
        Arrays.fill(right, 1);
        FlowField field = new FlowField(SIDE, SIDE, right, new float[grey.length]);
        for (double zoom : new double[] {0.5, 1, 2, 4, 8, 16}) {
            Frame drawn = new FlowPicture(2).arrows(field, new Frame(SIDE, SIDE, grey), zoom);
            double perScreen = drawn.width() / (SIDE * zoom);
            assertEquals(13, longest(drawn, true) / perScreen, 3, "length at " + zoom);
            assertTrue(longest(drawn, false) / perScreen >= 4, "head at " + zoom);
        }
    }

    @Test
    void whatDoesNotMoveHasNoArrow() {
        assertEquals(0, longest(arrows(0), true));
    }
}
