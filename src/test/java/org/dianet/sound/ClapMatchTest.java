package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClapMatchTest {
    private static final int RATE = 8000;

    /// Room noise with bursts at these milliseconds, each as loud as given.
    private static Waveform room(int seed, double begin, int seconds, double[][] bursts) {
        Random noise = new Random(seed);
        float[] samples = new float[seconds * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.01 * noise.nextGaussian());
            for (double[] burst : bursts) {
                double since = i - burst[0] * RATE / 1000;
                if (since >= 0 && since < 800) {
                    samples[i] += (float) (burst[1] * Math.exp(-since / 80) * noise.nextGaussian());
                }
            }
        }
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(new SoundPiece(begin, RATE, samples));
        return builder.build();
    }

    @Test
    void oneClapInBothGivesTheOffset() {
        Waveform front = room(1, 0, 20, new double[][] {{4000, 0.6}});
        // Another microphone, another noise, a quieter clap; this camera was started 2.5 s earlier.
        Waveform side = room(2, 0, 25, new double[][] {{6500, 0.25}});
        ClapMatch match = ClapMatch.of(front, side).orElseThrow();
        assertEquals(2500, match.offset(), 2);
        assertTrue(match.clear(), match.toString());
    }

    @Test
    void amongSeveralNoisesTheRhythmDecides() {
        double[][] first = {{2000, 0.5}, {3300, 0.4}, {9100, 0.6}};
        double[][] second = {{700, 0.3}, {2000, 0.5}, {7800, 0.3}, {11_500, 0.7}};
        ClapMatch match =
                ClapMatch.of(room(3, -100, 15, first), room(4, 40, 15, second)).orElseThrow();
        // 1300 ms earlier in the second; the sounds begin 100 ms before and 40 ms after their pictures.
        assertEquals(-1300 + 140, match.offset(), 2);
        assertTrue(match.clear(), match.toString());
    }

    @Test
    void noisesThatDoNotBelongTogetherAreDoubtful() {
        double[][] first = {{2000, 0.5}, {5000, 0.5}, {5900, 0.5}, {9100, 0.5}};
        double[][] second = {{1000, 0.5}, {3700, 0.5}, {8200, 0.5}, {12_900, 0.5}};
        ClapMatch match =
                ClapMatch.of(room(5, 0, 15, first), room(6, 0, 15, second)).orElseThrow();
        assertFalse(match.clear(), match.toString());
    }

    @Test
    void withoutAClapThereIsNothing() {
        Waveform quiet = room(7, 0, 5, new double[][] {});
        assertEquals(Optional.empty(), ClapMatch.of(quiet, room(8, 0, 5, new double[][] {{2000, 0.5}})));
    }
}
