package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class AlignerTest {
    private static final Frame NOISE = TestFrames.random(3, 1, 9, 7).getFirst();

    private static Frame grey(int width, int height, ToDoubleBiFunction<Double, Double> level) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int row = i / width;
            int value = (int) Math.round(level.applyAsDouble(i % width + 0.5, row + 0.5));
            argb[i] = 0xff000000 | value * 0x010101;
        }
        return new Frame(width, height, argb);
    }

    private static int red(Frame frame, int x, int y) {
        return frame.argb()[y * frame.width() + x] >> 16 & 0xff;
    }

    @Test
    void withoutATransformTheFrameIsTheSame() {
        Frame same = new Aligner(Similarity.IDENTITY, 9, 7, 9, 7).apply(NOISE);
        assertArrayEquals(NOISE.argb(), same.argb());
    }

    @Test
    void aShiftByWholePixelsMovesPixelsUndisturbed() {
        Frame shifted = new Aligner(new Similarity(1, 0, 2, 1), 9, 7, 9, 7).apply(NOISE);
        for (int y = 1; y < 7; y++) {
            for (int x = 2; x < 9; x++) {
                assertEquals(NOISE.argb()[(y - 1) * 9 + x - 2], shifted.argb()[y * 9 + x]);
            }
        }
    }

    @Test
    void aQuarterTurnMovesPixelsUndisturbed() {
        // x′ = 7 − y, y′ = x: a frame of 9×7 becomes one of 7×9
        Frame turned = new Aligner(new Similarity(0, 1, 7, 0), 9, 7, 7, 9).apply(NOISE);
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 9; x++) {
                assertEquals(NOISE.argb()[y * 9 + x], turned.argb()[x * 7 + 6 - y]);
            }
        }
    }

    @Test
    void halfAPixelIsTheMeanOfTwo() {
        Frame edge = grey(4, 1, (x, y) -> x < 2 ? 40 : 90);
        Frame shifted = new Aligner(new Similarity(1, 0, 0.5, 0), 4, 1, 4, 1).apply(edge);
        assertEquals(40, red(shifted, 1, 0));
        assertEquals(65, red(shifted, 2, 0));
        assertEquals(90, red(shifted, 3, 0));
    }

    @Test
    void shrinkingAveragesTheAreaThatAPixelCovers() {
        Frame checkers = grey(16, 16, (x, y) -> ((int) (double) x + (int) (double) y) % 2 == 0 ? 0 : 200);
        for (int factor : new int[] {2, 4, 8}) {
            int side = 16 / factor;
            Frame small = new Aligner(new Similarity(1.0 / factor, 0, 0, 0), 16, 16, side, side).apply(checkers);
            for (int pixel : small.argb()) {
                assertEquals(0xff646464, pixel, "by " + factor);
            }
        }
    }

    @Test
    void aSlopeKeepsItsValuesUnderAnyTurnAndScale() {
        Frame slope = grey(60, 60, (x, y) -> 2 * x + 1.5 * y);
        for (double scale : new double[] {0.2, 0.37, 0.8, 1.9}) {
            Similarity transform = Similarity.rigid(new Point(30, 30), 0.4, 0, 0)
                    .then(new Similarity(scale, 0, 15 - 30 * scale, 15 - 30 * scale));
            Frame warped = new Aligner(transform, 60, 60, 30, 30).apply(slope);
            Similarity back = transform.inverse();
            for (int y = 13; y < 17; y++) {
                for (int x = 13; x < 17; x++) {
                    Point from = back.apply(new Point(x + 0.5, y + 0.5));
                    assertEquals(2 * from.x() + 1.5 * from.y(), red(warped, x, y), 1.01, "at scale " + scale);
                }
            }
        }
    }

    @Test
    void whatLiesOutsideIsTheNearestBorderPixel() {
        Frame shifted = new Aligner(new Similarity(1, 0, 3, 0), 9, 7, 9, 7).apply(NOISE);
        assertEquals(NOISE.argb()[9], shifted.argb()[9]);
        assertEquals(NOISE.argb()[9], shifted.argb()[9 + 2]);
    }

    @Test
    void aFlatFrameStaysFlatWhateverTheTransform() {
        Frame white = grey(20, 20, (x, y) -> 255);
        for (double scale : new double[] {0.13, 0.3, 0.7, 1.3}) {
            Frame warped = new Aligner(new Similarity(scale, 0.3 * scale, 1.7, -2.1), 20, 20, 12, 12).apply(white);
            assertEquals(0, Arrays.stream(warped.argb()).filter(p -> p != -1).count());
        }
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        Aligner aligner = new Aligner(Similarity.IDENTITY, 8, 7, 9, 7);
        assertThrows(IllegalArgumentException.class, () -> aligner.apply(NOISE));
    }
}
