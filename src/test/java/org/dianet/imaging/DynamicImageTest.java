package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DynamicImageTest {

    private static DynamicImage image(int frames, float... values) {
        return new DynamicImage(new FloatImage(values.length, 1, 1, values), frames);
    }

    @Test
    void minMaxSpansZeroToOne() {
        assertArrayEquals(
                new float[] {0, .25f, 1},
                image(5, -10, 0, 30).normalised(Normalisation.MINMAX, 1).values());
    }

    @Test
    void zeroMotionIsMidGreyUnderMinMax() {
        assertArrayEquals(
                new float[] {.5f, .5f},
                image(5, 0, 0).normalised(Normalisation.MINMAX, 1).values());
    }

    @Test
    void fixedScaleCountsGreyLevelsOfChange() {
        // T = 5 has gain 5·6/6 = 5: a sum of 20 is 4 grey levels of change, half of the scale 8.
        assertArrayEquals(
                new float[] {.5f, .75f, 0f, 1f},
                image(5, 0, 20, -40, 1000).normalised(Normalisation.FIXED, 8).values());
    }

    @Test
    void noNormalisationGivesThePlainSum() {
        DynamicImage image = image(5, -10, 0, 30);
        assertSame(image.sum(), image.normalised(Normalisation.NONE, 1));
    }

    @Test
    void aScaleOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> image(5, 1, 2).normalised(Normalisation.FIXED, 0));
    }

    @Test
    void aLinearRampHasTheStatedGain() {
        // A ramp of 60 grey levels over 7 frames: 0, 10, …, 60 under weights −6, −4, …, 6.
        double sum = 0;
        for (int t = 0; t < 7; t++) {
            sum += (2 * (t + 1) - 8) * 10.0 * t;
        }
        assertEquals(sum, 60 * image(7, 0).gain(), 1e-9);
    }

    @Test
    void commonScaleHoldsTheStrongerImage() {
        float[] weak = new float[1000];
        float[] strong = new float[1000];
        for (int i = 0; i < 20; i++) {
            weak[i] = 5 * 3;
            strong[i] = 5 * 12;
        }
        assertEquals(12, DynamicImage.commonScale(image(5, weak), image(5, strong)), 0.01);
    }

    @Test
    void pureNoiseDoesNotFillTheContrast() {
        Random random = new Random(5);
        float[] noise = new float[20_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (40 * random.nextGaussian());
        }
        DynamicImage image = image(5, noise);
        double scale = DynamicImage.commonScale(image);
        double deviation = 40 / 5.0;
        assertTrue(scale > 5 * deviation, "scale " + scale);
    }

    @Test
    void zeroMotionHasAScale() {
        assertEquals(1, DynamicImage.commonScale(image(1, 0, 0), image(1, 0, 0)));
    }
}
