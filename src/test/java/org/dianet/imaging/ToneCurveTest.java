package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ToneCurveTest {
    private static Frame grey(int... levels) {
        int[] argb = new int[levels.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | levels[i] << 16 | levels[i] << 8 | levels[i];
        }
        return new Frame(levels.length, 1, argb);
    }

    @Test
    void neutralIsTheFrameItself() {
        Frame frame = grey(1, 2, 3);
        assertSame(frame, ToneCurve.NEUTRAL.apply(frame));
    }

    @Test
    void gammaTwoTakesTheSquareRoot() {
        // 255·√(64/255) = 127.75
        assertEquals(0xff808080, new ToneCurve(1, 2).apply(grey(64)).argb()[0]);
    }

    @Test
    void contrastStretchesAroundMidGrey() {
        ToneCurve curve = new ToneCurve(2, 1);
        assertEquals(0, curve.level(50));
        assertEquals(255, curve.level(210));
        // 255·(0.5 + 2·(100/255 − 0.5)) = 72.5
        assertEquals(73, curve.level(100));
    }

    @Test
    void aContrastOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ToneCurve(0, 1));
    }

    @Test
    void aDifferenceIsSignedAroundMidGrey() {
        Frame shown = new SignedDifference(4).of(grey(100, 110, 90, 200), grey(100, 100, 100, 100));
        assertEquals(128, shown.argb()[0] & 0xff);
        assertEquals(168, shown.argb()[1] & 0xff);
        assertEquals(88, shown.argb()[2] & 0xff);
        assertEquals(255, shown.argb()[3] & 0xff);
    }

    @Test
    void framesOfTwoSizesHaveNoDifference() {
        assertThrows(IllegalArgumentException.class, () -> new SignedDifference(1).of(grey(1), grey(1, 2)));
    }
}
