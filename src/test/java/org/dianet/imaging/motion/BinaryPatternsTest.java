package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Expected values come from `src/test/python/binary_patterns.py`.
class BinaryPatternsTest {
    private static GreyPlane picture(int a, int b) {
        byte[] values = new byte[30 * 36];
        for (int i = 0; i < values.length; i++) {
            int x = i % 36;
            int y = i / 36;
            values[i] = (byte) ((x * x * a + y * 31 * b + x * y * 7) % 251);
        }
        return new GreyPlane(36, 30, values);
    }

    @Test
    void aBlocksHistogramIsThatOfTheDefinition() {
        int[] expected = new int[BinaryPatterns.BINS];
        expected[22] = 3;
        expected[25] = 10;
        expected[53] = 2;
        expected[58] = 5;
        assertArrayEquals(expected, BinaryPatterns.of(picture(3, 1)).counts()[0]);
    }

    @Test
    void theDistanceIsTheMeanOfTheThirdThatDiffersMost() {
        BinaryPatterns one = BinaryPatterns.of(picture(3, 1));
        BinaryPatterns other = BinaryPatterns.of(picture(5, 2));
        assertEquals(1.365023972738, one.distance(other), 1e-11);
        assertEquals(0, one.distance(one));
    }

    @Test
    void aBrighterLampChangesNothing() {
        GreyPlane dim = picture(3, 1);
        byte[] bright = new byte[dim.values().length];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = (byte) (dim.at(i) + 4);
        }
        BinaryPatterns one = BinaryPatterns.of(dim);
        assertEquals(0, one.distance(BinaryPatterns.of(new GreyPlane(36, 30, bright))));
    }
}
