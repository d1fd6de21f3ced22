package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
    /// Row 1 2 3 above row 4 5 6.
    private static final Frame FRAME = new Frame(3, 2, new int[] {1, 2, 3, 4, 5, 6});

    @Test
    void aQuarterTurnPutsTheLeftColumnOnTop() {
        Frame turned = Rotation.QUARTER.apply(FRAME);
        assertEquals(2, turned.width());
        assertArrayEquals(new int[] {4, 1, 5, 2, 6, 3}, turned.argb());
    }

    @Test
    void halfATurnReverses() {
        assertArrayEquals(
                new int[] {6, 5, 4, 3, 2, 1}, Rotation.HALF.apply(FRAME).argb());
    }

    @Test
    void threeQuarterTurnsPutTheRightColumnOnTop() {
        assertArrayEquals(
                new int[] {3, 6, 2, 5, 1, 4},
                Rotation.THREE_QUARTERS.apply(FRAME).argb());
    }

    @ParameterizedTest
    @CsvSource({"0,NONE", "90,QUARTER", "-90,THREE_QUARTERS", "180,HALF", "-180,HALF", "89.6,QUARTER", "NaN,NONE"})
    void degreesAreClockwise(double degrees, Rotation rotation) {
        assertEquals(rotation, Rotation.ofDegrees(degrees));
    }
}
