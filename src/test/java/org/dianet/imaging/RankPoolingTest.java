package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
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
        for (PoolingForm form : List.of(PoolingForm.LINEAR, PoolingForm.EXACT)) {
            for (int frames = 1; frames < 120; frames++) {
                assertEquals(0, Arrays.stream(RankPooling.weights(form, frames)).sum(), 1e-9);
            }
        }
    }

    /// method.md 4.3 of the reference: Σ (2i − T)/i over i = t..T.
    @Test
    void theOffByOneWeightsSumToTheNumberOfFramesAndLeaveTheFaceIn() {
        assertArrayEquals(
                new double[] {-1.4167, 1.5833, 2.0833, 1.75, 1}, RankPooling.weights(PoolingForm.OFF_BY_ONE, 5), 5e-5);
        for (int frames = 1; frames < 40; frames++) {
            double[] weights = RankPooling.weights(PoolingForm.OFF_BY_ONE, frames);
            assertEquals(frames, Arrays.stream(weights).sum(), 1e-9);
        }
    }

    /// Σⱼ₌₁..T−1 Σₖ₌₀..j−2 (Iⱼ − Iₖ), counted out for each frame.
    @Test
    void anActiveImageIsTheSumOfAllDifferencesButThoseOfNeighboursAsItsSourceHasIt() {
        for (int frames = 1; frames < 12; frames++) {
            double[] counted = new double[frames];
            for (int j = 1; j < frames; j++) {
                for (int k = 0; k <= j - 2; k++) {
                    counted[j]++;
                    counted[k]--;
                }
            }
            assertArrayEquals(counted, RankPooling.active(PhaseKind.FULL, frames), 1e-12);
        }
    }

    @Test
    void apexCentredWeightsSumToZeroAndAreHighestAtTheApex() {
        for (ApexKernel kernel : ApexKernel.values()) {
            for (int frames = 3; frames < 30; frames++) {
                for (int apex = 1; apex < frames - 1; apex++) {
                    double[] weights = kernel.weights(apex, frames);
                    assertEquals(0, Arrays.stream(weights).sum(), 1e-9);
                    assertEquals(Arrays.stream(weights).max().orElseThrow(), weights[apex], 1e-12);
                }
            }
        }
    }

    /// By hand: DI-Onset [−2, 0, 2]/2 over three frames, DI-Offset [1, −1]/1 over two, the apex in both.
    @Test
    void thePhasesAreAddedAsChangesOfGreyLevels() {
        assertArrayEquals(new double[] {-1, 0, 2, -1}, ApexKernel.PHASES.weights(2, 4), 1e-12);
        assertEquals(1, ApexKernel.PHASES.gain(2, 4));
    }

    /// By hand: 1 − |t − 1|/3 = ⅔, 1, ⅔, ⅓ less their mean ⅔.
    @Test
    void theTriangleFallsOnBothSidesOfTheApex() {
        assertArrayEquals(new double[] {0, 1. / 3, 0, -1. / 3}, ApexKernel.TRIANGLE.weights(1, 4), 1e-12);
        assertEquals(2. / 9, ApexKernel.TRIANGLE.gain(1, 4), 1e-12);
    }

    /// By hand: the third frame moves least after the onset, so it gets the second weight.
    @Test
    void framesAreRankedByTheirDifferenceFromTheOnset() {
        assertArrayEquals(new double[] {-3, 1, -1, 3}, IntensityOrder.weights(new double[] {0, 5, 2, 7}), 1e-12);
        assertEquals(2, IntensityOrder.intensity(new byte[] {(byte) 200, 10}, new byte[] {(byte) 203, 9}), 1e-12);
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
