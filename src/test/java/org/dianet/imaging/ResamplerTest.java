package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private static Frame grey(int width, int... levels) {
        int[] argb = Arrays.stream(levels).map(v -> 0xff000000 | v * 0x010101).toArray();
        return new Frame(width, levels.length / width, argb);
    }

    @Test
    void halvingTakesTheMeanOfFourPixels() {
        Frame frame = grey(4, 10, 20, 0, 0, 30, 40, 0, 4, 1, 1, 9, 9, 1, 1, 9, 9);
        assertArrayEquals(new byte[] {25, 1, 1, 9}, Resampler.resample(frame, 2, 2, Colour.GREY));
    }

    @Test
    void aPixelThatCoversOneAndAHalfWeighsTheSharedOneByHalf() {
        // Three pixels to two: (30 + 60/2)/1.5 and (60/2 + 90)/1.5.
        assertArrayEquals(
                new byte[] {40, 80, 40, 80},
                Resampler.resample(grey(3, 30, 60, 90, 30, 60, 90, 30, 60, 90), 2, 2, Colour.GREY));
    }

    @Test
    void enlargingInterpolatesBetweenCentres() {
        Frame frame = grey(2, 0, 100, 0, 100);
        assertArrayEquals(new byte[] {0, 25, 75, 100}, Arrays.copyOf(Resampler.resample(frame, 4, 4, Colour.GREY), 4));
    }

    @Test
    void theSameSizeKeepsThePixels() {
        Frame frame = new Frame(1, 2, new int[] {0xff010203, 0xfffffefd});
        assertArrayEquals(
                new byte[] {1, 2, 3, (byte) 255, (byte) 254, (byte) 253}, Resampler.resample(frame, 1, 2, Colour.RGB));
    }

    @Test
    void aMuchWiderFrameIsCutToItsMiddle() {
        Frame frame = grey(6, 200, 200, 10, 10, 200, 200, 200, 200, 10, 10, 200, 200);
        assertArrayEquals(new byte[] {10, 10, 10, 10}, Resampler.resample(frame, 2, 2, Colour.GREY));
    }

    @Test
    void aSlightlyTallerFrameIsScaledWhole() {
        Frame frame = grey(3, 0, 0, 0, 80, 80, 80, 80, 80, 80, 160, 160, 160);
        assertArrayEquals(
                new byte[] {20, 20, 20, 80, 80, 80, (byte) 140, (byte) 140, (byte) 140},
                Resampler.resample(frame, 3, 3, Colour.GREY));
    }

    @Test
    void aFlatFrameStaysFlatAtAnySize() {
        int[] levels = new int[37 * 29];
        Arrays.fill(levels, 137);
        for (int side : new int[] {1, 7, 28, 29, 33, 64}) {
            for (byte value : Resampler.resample(grey(37, levels), side, side, Colour.RGB)) {
                assertEquals(137, value & 0xff);
            }
        }
    }

    @Test
    void framesOfAnotherSizeAreRefused() {
        Resampler resampler = new Resampler(4, 4, 2, 2, Colour.GREY);
        assertThrows(IllegalArgumentException.class, () -> resampler.apply(grey(2, 1, 2, 3, 4)));
    }
}
