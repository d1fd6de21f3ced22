package org.dianet.learning.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HeldShareTest {

    /// Effects 1, 2, 4 and none; held 0.5, 1.8 and 1: shares 0.5, 0.9 and 0.25.
    @Test
    void theShareIsTheMedianOverTokensThatHaveAnEffect() {
        OptionalDouble share = HeldShare.of(2, new float[] {1, 0, -2, 2}, new float[] {1.5f, 0.2f, 1, 7});
        assertEquals(0.5, share.orElseThrow(), 1e-6);
    }

    @Test
    void withoutAnEffectThereIsNoShare() {
        assertTrue(HeldShare.of(2, new float[] {2, 2}, new float[] {1, 1}).isEmpty());
    }

    @Test
    void belowSevenTenthsTheWordsSayThatRoutingDecides() {
        assertTrue(HeldShare.words(0.69).contains("where attention goes decides"));
        assertFalse(HeldShare.words(0.7).contains("where attention goes decides"));
    }
}
