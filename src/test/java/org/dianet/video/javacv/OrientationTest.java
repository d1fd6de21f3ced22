package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    /// Row 1 2 3 above row 4 5 6.
    private static final Frame FRAME = new Frame(3, 2, new int[] {1, 2, 3, 4, 5, 6});

    /// Each pixel x, y goes to ax + cy, bx + dy, worked out by hand for the eight ways to lay out a picture.
    @ParameterizedTest
    @CsvSource({
        "1,0,0,1, 3, 1 2 3 4 5 6",
        "-1,0,0,1, 3, 3 2 1 6 5 4",
        "1,0,0,-1, 3, 4 5 6 1 2 3",
        "-1,0,0,-1, 3, 6 5 4 3 2 1",
        "0,1,1,0, 2, 1 4 2 5 3 6",
        "0,1,-1,0, 2, 4 1 5 2 6 3",
        "0,-1,1,0, 2, 3 6 2 5 1 4",
        "0,-1,-1,0, 2, 6 3 5 2 4 1"
    })
    void thePictureIsLaidOutAsTheMatrixSays(int a, int b, int c, int d, int width, String pixels) {
        int one = 1 << 16;
        Frame shown = Orientation.of(a * one, b * one, c * one, d * one).apply(FRAME);
        assertEquals(width, shown.width());
        assertEquals(
                pixels, Arrays.stream(shown.argb()).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"65000,3000,-3000,65000, false", "3000,65000,-65000,3000, true", "0,0,0,0, false"})
    void otherAnglesAreTakenForTheNearestQuarterTurn(int a, int b, int c, int d, boolean transposed) {
        assertEquals(new Orientation(transposed, transposed, false), Orientation.of(a, b, c, d));
    }

    @Test
    void anUprightPictureIsNotCopied() {
        assertSame(FRAME, Orientation.NONE.apply(FRAME));
    }
}
