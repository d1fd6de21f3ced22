package org.dianet.evaluation.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UmapLayoutTest {
    /// Three groups far apart in twenty dimensions.
    private static float[][] groups() {
        SplittableRandom random = new SplittableRandom(2);
        float[][] rows = new float[45][20];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < 20; d++) {
                rows[i][d] = (float) (random.nextGaussian() + (d == i % 3 ? 30 : 0));
            }
        }
        return rows;
    }

    @Test
    void theNearestInThePictureIsOfTheSameGroup() {
        double[][] points = UmapLayout.of(groups());
        float[][] places = new float[points.length][2];
        for (int i = 0; i < places.length; i++) {
            places[i] = new float[] {(float) points[i][0], (float) points[i][1]};
        }
        int[] nearest = Neighbours.of(places, (_, _) -> true);
        for (int i = 0; i < nearest.length; i++) {
            assertEquals(i % 3, nearest[i] % 3, "clip " + i);
        }
    }

    @Test
    void theSameVectorsGiveTheSamePicture() {
        double[][] first = UmapLayout.of(groups());
        double[][] second = UmapLayout.of(groups());
        for (int i = 0; i < first.length; i++) {
            assertArrayEquals(first[i], second[i]);
        }
    }

    @Test
    void threeClipsAreAPictureAndTwoAreNone() {
        assertEquals(3, UmapLayout.of(new float[][] {{0, 1}, {2, 3}, {5, 5}}).length);
        assertThrows(IllegalArgumentException.class, () -> UmapLayout.of(new float[2][2]));
    }
}
