package org.dianet.ui.preview.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.dianet.imaging.PhaseKind;
import org.dianet.ui.preview.phase.AttentionLook.Place;
import org.junit.jupiter.api.Test;

/// Two heads, one row of two places.
class AttentionLookTest {
    private static final float[][][] TO_OFFSET = {{{1, 0}, {0.5f, 0.5f}}, {{0.5f, 0.5f}, {0, 1}}};
    private static final float[][][] TO_ONSET = {{{0.25f, 0.75f}, {1, 0}}, {{0.75f, 0.25f}, {1, 0}}};
    private static final Place FIRST = new Place(PhaseKind.ONSET, 0, 0);
    private static final Place SECOND = new Place(PhaseKind.ONSET, 0, 1);

    private static AttentionLook look(Integer head) {
        return new AttentionLook(TO_OFFSET, TO_ONSET, 1, 2, head);
    }

    @Test
    void aPlaceLooksWithTheMeanOfAllHeads() {
        assertArrayEquals(new double[] {0.75, 0.25}, look(null).from(FIRST).values(), 1e-9);
        assertArrayEquals(
                new double[] {0.5, 0.5},
                look(null).from(new Place(PhaseKind.OFFSET, 0, 0)).values(),
                1e-9);
    }

    @Test
    void oneHeadLooksByItself() {
        assertArrayEquals(new double[] {0, 1}, look(2).from(SECOND).values(), 1e-9);
    }

    @Test
    void severalPlacesLookTogether() {
        assertArrayEquals(
                new double[] {0.5, 0.5},
                Objects.requireNonNull(look(null).from(List.of(FIRST, SECOND))).values(),
                1e-9);
    }

    @Test
    void aPointOfThePictureLiesInItsPlace() {
        AttentionLook look = new AttentionLook(TO_OFFSET, TO_ONSET, 2, 4, null);
        assertEquals(new Place(PhaseKind.OFFSET, 1, 3), look.place(PhaseKind.OFFSET, 0.99, 0.5));
        assertEquals(new Place(PhaseKind.OFFSET, 0, 0), look.place(PhaseKind.OFFSET, 0.24, 0.49));
    }
}
