package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TvL1FlowTest {
    private static final int SIDE = 96;
    private static final int EDGE = 10;

    /// A smooth pattern, known between the pixels too.
    private static double brightness(double x, double y) {
        return 128 + 45 * Math.sin(x / 5.3 + 0.4) * Math.cos(y / 6.1) + 40 * Math.cos((x + 2 * y) / 11.7);
    }

    /// The pattern, where each point of the first frame comes to lie at `at(x)`, `at(y)` given by the inverse.
    private static Frame drawn(DoubleUnaryOperator fromX, DoubleUnaryOperator fromY) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            double x = fromX.applyAsDouble(i % SIDE);
            int row = i / SIDE;
            int level = (int) Math.round(brightness(x, fromY.applyAsDouble(row)));
            argb[i] = 0xff000000 | level * 0x010101;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    private static final Frame STILL = drawn(x -> x, y -> y);

    private static double median(float[] plane) {
        float[] inner = new float[(SIDE - 2 * EDGE) * (SIDE - 2 * EDGE)];
        int n = 0;
        for (int y = EDGE; y < SIDE - EDGE; y++) {
            for (int x = EDGE; x < SIDE - EDGE; x++) {
                inner[n++] = plane[y * SIDE + x];
            }
        }
        Arrays.sort(inner);
        return inner[inner.length / 2];
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, -1", "0.5, 0.25", "-2.5, 1.5", "6, -4"})
    void aTranslationIsTheFlowOfAllPixels(double right, double down) {
        FlowField flow = new TvL1Flow().between(STILL, drawn(x -> x - right, y -> y - down));
        assertEquals(right, median(flow.dx()), 0.06);
        assertEquals(down, median(flow.dy()), 0.06);
        assertEquals(0, median(OpticalStrain.of(flow)), 0.02);
    }

    @Test
    void aStretchGrowsEvenlyFromWhereNothingMoves() {
        double rate = 0.03;
        double middle = SIDE / 2.0;
        FlowField flow = new TvL1Flow().between(STILL, drawn(x -> middle + (x - middle) / (1 + rate), y -> y));
        assertEquals(rate * (70 - middle), flow.dx()[48 * SIDE + 70], 0.12);
        assertEquals(rate * (20 - middle), flow.dx()[48 * SIDE + 20], 0.12);
        assertEquals(0, median(flow.dy()), 0.05);
        assertEquals(rate, median(OpticalStrain.of(flow)), 0.006);
    }

    @Test
    void framesOfTwoSizesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TvL1Flow().between(STILL, new Frame(1, 1, new int[] {0xff000000})));
    }

    /// A field that is linear in place: (a·x + b·y, c·x + d·y).
    private static FlowField linear(double a, double b, double c, double d) {
        float[] dx = new float[20 * 12];
        float[] dy = new float[20 * 12];
        for (int i = 0; i < dx.length; i++) {
            int x = i % 20;
            int y = i / 20;
            dx[i] = (float) (a * x + b * y);
            dy[i] = (float) (c * x + d * y);
        }
        return new FlowField(20, 12, dx, dy);
    }

    private static void assertStrain(double expected, FlowField field) {
        float[] all = new float[field.dx().length];
        Arrays.fill(all, (float) expected);
        assertArrayEquals(all, OpticalStrain.of(field), 1e-5f);
    }

    @Test
    void strainOfALinearFieldIsTheNormOfItsSymmetricPart() {
        assertStrain(0, linear(0, 0, 0, 0));
        assertStrain(0.2, linear(0.2, 0, 0, 0)); // stretched along x
        assertStrain(0.1, linear(0, 0, 0, -0.1)); // pressed along y
        assertStrain(0.3 * Math.sqrt(2), linear(0.3, 0, 0, 0.3)); // both ways
        assertStrain(0.1 / Math.sqrt(2), linear(0, 0.1, 0, 0)); // sheared: ε_xy = 0.05 twice
        assertStrain(0, linear(0, -0.1, 0.1, 0)); // turned
    }

    @Test
    void whatStandsStillHasNoFlow() {
        FlowField flow = new TvL1Flow().between(STILL, STILL);
        assertTrue(flow.quantile(1) < 1e-6, "moved by " + flow.quantile(1));
    }
}
