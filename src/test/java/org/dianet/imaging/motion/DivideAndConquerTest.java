package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivideAndConquerTest {

    /// By hand: peaks 9 at 1, 5 at 9, 6 at 11, 5 at 13. Halves of 16: 9 against 16, so the right one; its halves 8..11
    /// and 12..15: 11 against 5, so the left one; its halves 8..9 and 10..11: 5 against 6, so the apex is at 11.
    @Test
    void aHillOfSeveralPeaksBeatsASpike() {
        double[] curve = {0, 9, 0, 0, 0, 0, 0, 0, 1, 5, 2, 6, 2, 5, 1, 0};
        assertEquals(List.of(1, 9, 11, 13), DivideAndConquer.peaks(curve));
        assertEquals(11, DivideAndConquer.apex(curve));
    }

    @Test
    void theOnlyPeakIsTheApex() {
        assertEquals(3, DivideAndConquer.apex(new double[] {0, 1, 2, 4, 3, 2, 1}));
    }

    @Test
    void ofTwoEqualHalvesTheEarlierIsKept() {
        assertEquals(1, DivideAndConquer.apex(new double[] {0, 2, 0, 0, 0, 2, 0, 0}));
    }

    @Test
    void withoutAPeakThereIsNoApex() {
        assertEquals(-1, DivideAndConquer.apex(new double[] {0, 1, 2, 3}));
        assertEquals(-1, DivideAndConquer.apex(new double[0]));
    }
}
