package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Expected values come from `src/test/python/binary_patterns.py`.
class BinaryPatternsTest {
    private static GreyPlane picture(int a, int b) {
        byte[] values = new byte[48 * 60];
        for (int i = 0; i < values.length; i++) {
            int x = i % 60;
            int y = i / 60;
            values[i] = (byte) ((x * x * a + y * 31 * b + x * y * 7) % 251);
        }
        return new GreyPlane(60, 48, values);
    }

    @Test
    void aBlocksHistogramIsThatOfTheDefinition() {
        int[] expected = new int[BinaryPatterns.BINS];
        expected[0] = 3;
        expected[4] = 1;
        expected[7] = 1;
        expected[16] = 2;
        expected[21] = 1;
        expected[22] = 1;
        expected[28] = 1;
        expected[53] = 2;
        expected[57] = 4;
        expected[58] = 19;
        assertArrayEquals(expected, BinaryPatterns.of(picture(3, 1)).counts()[0]);
    }

    @Test
    void theDistanceIsTheMeanOfTheThirdThatDiffersMost() {
        BinaryPatterns one = BinaryPatterns.of(picture(3, 1));
        BinaryPatterns other = BinaryPatterns.of(picture(5, 2));
        assertEquals(0.591757734764, one.distance(other), 1e-11);
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
        assertEquals(0, one.distance(BinaryPatterns.of(new GreyPlane(60, 48, bright))));
    }
}
