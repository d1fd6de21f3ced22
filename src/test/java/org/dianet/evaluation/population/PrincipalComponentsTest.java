package org.dianet.evaluation.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    /// The corners of a rectangle of 6 by 2, turned by 3-4-5: its sides are the components, with 36 and 4 of 40 parts
    /// of
    /// the variance.
    @Test
    void sidesOfATurnedRectangleAreItsComponents() {
        double c = 0.6;
        double s = 0.8;
        double[][] corners = {{3, 1}, {-3, 1}, {-3, -1}, {3, -1}};
        float[][] rows = new float[4][3];
        for (int i = 0; i < 4; i++) {
            rows[i] = new float[] {
                (float) (10 + c * corners[i][0] - s * corners[i][1]), (float) (s * corners[i][0] + c * corners[i][1]), 7
            };
        }
        PrincipalComponents found = PrincipalComponents.of(rows);
        assertArrayEquals(new double[] {0.9, 0.1}, found.shares(), 1e-6);
        for (int i = 0; i < 4; i++) {
            assertEquals(3, Math.abs(found.points()[i][0]), 1e-5);
            assertEquals(1, Math.abs(found.points()[i][1]), 1e-5);
        }
        assertEquals(found.points()[0][0], found.points()[3][0], 1e-5);
        assertEquals(found.points()[0][1], found.points()[1][1], 1e-5);
    }

    @Test
    void clipsThatAreAllAlikeLieOnOnePoint() {
        PrincipalComponents found = PrincipalComponents.of(new float[][] {{1, 2}, {1, 2}, {1, 2}});
        assertArrayEquals(new double[2], found.points()[2], 1e-9);
        assertArrayEquals(new double[2], found.shares(), 1e-9);
    }

    @Test
    void twoClipsAreNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.of(new float[2][2]));
    }
}
