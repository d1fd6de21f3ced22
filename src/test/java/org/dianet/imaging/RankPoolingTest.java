package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankPoolingTest {

    @Test
    void linearWeightsAreTwoTMinusTMinusOne() {
        assertArrayEquals(new double[] {-4, -2, 0, 2, 4}, RankPooling.weights(PoolingForm.LINEAR, 5));
    }

    @Test
    void exactWeightsEqualPublishedVectors() {
        assertArrayEquals(new double[] {-.5, .5}, RankPooling.weights(PoolingForm.EXACT, 2), 1e-12);
        assertArrayEquals(new double[] {-1.3333, .6667, .6667}, RankPooling.weights(PoolingForm.EXACT, 3), 5e-5);
        assertArrayEquals(new double[] {-3.7, .3, 1.3, 1.3, .8}, RankPooling.weights(PoolingForm.EXACT, 5), 1e-12);
        assertArrayEquals(
                new double[] {-12.2187, -3.2187, .2813, 1.9480, 2.6980, 2.8980, 2.7313, 2.3028, 1.6778, .9},
                RankPooling.weights(PoolingForm.EXACT, 10),
                5e-5);
    }

    @Test
    void exactWeightsEqualTheFormWithHarmonicNumbers() {
        int frames = 37;
        double[] harmonic = new double[frames + 1];
        for (int i = 1; i <= frames; i++) {
            harmonic[i] = harmonic[i - 1] + 1.0 / i;
        }
        double[] weights = RankPooling.weights(PoolingForm.EXACT, frames);
        for (int t = 1; t <= frames; t++) {
            double expected = 2 * (frames - t + 1) - (frames + 1) * (harmonic[frames] - harmonic[t - 1]);
            assertEquals(expected, weights[t - 1], 1e-9);
        }
    }

    @Test
    void weightsOfBothFormsSumToZero() {
        for (PoolingForm form : PoolingForm.values()) {
            for (int frames = 1; frames < 120; frames++) {
                assertEquals(0, Arrays.stream(RankPooling.weights(form, frames)).sum(), 1e-9);
            }
        }
    }

    @Test
    void offsetPhaseOfTheExactFormIsReversedNotNegated() {
        assertArrayEquals(
                new double[] {.6667, .6667, -1.3333},
                RankPooling.weights(PoolingForm.EXACT, PhaseKind.OFFSET, 3),
                5e-5);
    }

    @Test
    void noFramesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RankPooling.weights(PoolingForm.LINEAR, 0));
    }
}
