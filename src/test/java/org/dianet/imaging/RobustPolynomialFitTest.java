package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RobustPolynomialFitTest {

    private static double cubic(int i) {
        double t = i / 50.0;
        return 1 + 2 * t - 3 * t * t + t * t * t;
    }

    @Test
    void aBurstOfOutliersDoesNotBendTheCourse() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = cubic(i) + (i >= 20 && i < 32 ? 0.8 : 0);
        }
        double[] fitted = RobustPolynomialFit.robust(values, 3);
        for (int i = 0; i < values.length; i++) {
            assertEquals(cubic(i), fitted[i], 1e-3, "at " + i);
        }
    }

    @Test
    void degreeNoughtIsTheLevel() {
        double[] fitted = RobustPolynomialFit.robust(new double[] {2, 2, 2, 9, 2}, 0);
        assertEquals(2, fitted[3], 1e-3);
    }
}
