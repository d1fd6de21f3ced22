package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowField;
import org.junit.jupiter.api.Test;

class JavaCvFlowTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    /// A texture of waves of many directions, shifted.
    private static Frame texture(double shiftX, double shiftY) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            double x = i % WIDTH - shiftX;
            int row = i / WIDTH;
            double y = row - shiftY;
            double value = 128
                    + 30 * Math.sin(0.31 * x + 0.17 * y)
                    + 28 * Math.sin(0.11 * x - 0.43 * y + 1)
                    + 24 * Math.sin(0.53 * x + 0.37 * y + 2)
                    + 20 * Math.sin(-0.23 * x + 0.29 * y + 3);
            int level = (int) Math.round(value);
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }

    @Test
    void aShiftOfPartsOfAPixelIsFound() {
        FlowField field = new JavaCvFlow().between(texture(0, 0), texture(1.4, -0.6));
        double dx = 0;
        double dy = 0;
        int count = 0;
        for (int y = 20; y < HEIGHT - 20; y++) {
            for (int x = 20; x < WIDTH - 20; x++) {
                dx += field.dx()[y * WIDTH + x];
                dy += field.dy()[y * WIDTH + x];
                count++;
            }
        }
        assertEquals(1.4, dx / count, 0.1);
        assertEquals(-0.6, dy / count, 0.1);
    }

    @Test
    void whatStandsStillDoesNotFlow() {
        assertTrue(new JavaCvFlow().between(texture(0, 0), texture(0, 0)).meanMagnitude() < 0.01);
    }

    @Test
    void framesOfTwoSizesAreRefused() {
        Frame other = new Frame(8, 8, new int[64]);
        assertThrows(IllegalArgumentException.class, () -> new JavaCvFlow().between(other, texture(0, 0)));
    }
}
