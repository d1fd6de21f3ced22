package org.dianet.imaging.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.dianet.imaging.FloatImage;
import org.junit.jupiter.api.Test;

class MotionShareTest {
    private static final int SIDE = 12;

    /// One unit of motion everywhere, `more` in the two upper left pixels of both directions.
    private static FloatImage motion(float more) {
        float[] values = new float[SIDE * SIDE];
        Arrays.fill(values, 1);
        for (int i : new int[] {0, 1, SIDE, SIDE + 1}) {
            values[i] = -more;
        }
        return new FloatImage(SIDE, SIDE, 1, values);
    }

    @Test
    void aFlatMapHasASixthInASixthOfTheCells() {
        double[] flat = new double[36];
        Arrays.fill(flat, 1 / 36.0);
        MotionShare share = MotionShare.of(new TokenMap(6, 6, flat), motion(5));
        assertEquals(6, share.cells());
        assertEquals(1 / 6.0, share.map(), 1e-12);
        // Six cells: one of 5 and five of 1, of 35 + 5 in all.
        assertEquals(10 / 40.0, share.motion(), 1e-9);
    }

    @Test
    void aMapThatLiesOnTheMotionHasAllOfItThere() {
        double[] corner = new double[36];
        corner[0] = -3;
        MotionShare share = MotionShare.of(new TokenMap(6, 6, corner), motion(5));
        assertEquals(1, share.map());
        assertEquals(
                "Share of the map in the moving cells (6 of 36): 1.00; |DI| itself has 0.25, a flat map 0.17.",
                share.sentence("|DI|"));
    }

    @Test
    void smallGridsHaveOneMovingCell() {
        MotionShare share = MotionShare.of(new TokenMap(2, 2, new double[] {0, 1, 1, 2}), motion(5));
        assertEquals(1, share.cells());
        assertEquals(0, share.map());
        // The upper left cell: 32 pixels of 1 and four of 5 against three cells of 36.
        assertEquals(52 / 160.0, share.motion(), 1e-9);
    }

    @Test
    void withoutMotionOrMapNothingIsClaimed() {
        MotionShare share = MotionShare.of(new TokenMap(2, 2, new double[4]), new FloatImage(4, 4, 1, new float[16]));
        assertEquals(share.flat(), share.map());
        assertEquals(share.flat(), share.motion());
    }
}
