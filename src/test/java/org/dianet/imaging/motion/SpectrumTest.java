package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 16;

    private static Spectrum random() {
        Spectrum plane = Spectrum.of(ROWS, COLUMNS);
        Random random = new Random(2);
        for (int i = 0; i < plane.re().length; i++) {
            plane.re()[i] = random.nextFloat();
            plane.im()[i] = random.nextFloat();
        }
        return plane;
    }

    @Test
    void everyFrequencyEqualsItsDefinition() {
        Spectrum space = random();
        Spectrum found =
                new Spectrum(ROWS, COLUMNS, space.re().clone(), space.im().clone());
        found.forward();
        for (int u = 0; u < COLUMNS; u++) {
            for (int v = 0; v < ROWS; v++) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < ROWS * COLUMNS; i++) {
                    int row = i / COLUMNS;
                    double angle = -2 * Math.PI * ((double) u * (i % COLUMNS) / COLUMNS + (double) v * row / ROWS);
                    re += space.re()[i] * Math.cos(angle) - space.im()[i] * Math.sin(angle);
                    im += space.re()[i] * Math.sin(angle) + space.im()[i] * Math.cos(angle);
                }
                assertEquals(re, found.re()[u * ROWS + v], 1e-4);
                assertEquals(im, found.im()[u * ROWS + v], 1e-4);
            }
        }
    }

    @Test
    void thereAndBackIsWhereItBegan() {
        Spectrum plane = random();
        Spectrum same = random();
        plane.forward();
        plane.inverse();
        assertArrayEquals(same.re(), plane.re(), 1e-5f);
        assertArrayEquals(same.im(), plane.im(), 1e-5f);
    }

    @Test
    void octavesAddUpToTheWholeBetweenTheirEnds() {
        for (double radius = 0.2; radius < Math.PI / 2; radius += 0.01) {
            double sum = 0;
            for (int level = 0; level < 5; level++) {
                sum += RieszFilter.weight(radius, level);
            }
            assertEquals(1, sum, 1e-12);
        }
    }
}
