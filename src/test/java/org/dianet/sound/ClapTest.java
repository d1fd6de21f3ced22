package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ClapTest {
    private static final int RATE = 8000;

    private static List<Clap> claps(int samples, IntToDoubleFunction sound) {
        float[] all = new float[samples];
        for (int i = 0; i < samples; i++) {
            all[i] = (float) sound.applyAsDouble(i);
        }
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(new SoundPiece(0, RATE, all));
        return Clap.in(builder.build(), 0, samples * 1000.0 / RATE, 10);
    }

    private static double burst(int sample, int begin) {
        int since = sample - begin;
        return since < 0 ? 0 : 0.8 * Math.exp(-since / 80.0) * (since % 5 < 2 ? 1 : -1);
    }

    @Test
    void aBurstInRoomNoiseIsFoundAtItsSample() {
        Random noise = new Random(5);
        // Sample 12000 of 8000 a second: 1500 ms.
        List<Clap> found = claps(24_000, i -> 0.02 * noise.nextGaussian() + burst(i, 12_000));
        assertEquals(1, found.size());
        assertEquals(1500, found.getFirst().millis(), 1);
    }

    @Test
    void whereARecordingGoesOnAfterAGapIsNoClap() {
        Random noise = new Random(7);
        WaveformBuilder builder = new WaveformBuilder();
        for (int second : new int[] {0, 2}) {
            float[] loud = new float[RATE];
            for (int i = 0; i < loud.length; i++) {
                loud[i] = (float) (0.1 * noise.nextGaussian());
            }
            builder.add(new SoundPiece(second * 1000, RATE, loud));
        }
        assertEquals(List.of(), Clap.in(builder.build(), 0, 3000, 10));
    }

    @Test
    void anEchoIsNoSecondClap() {
        List<Clap> found = claps(24_000, i -> burst(i, 8000) + 0.6 * burst(i, 9600));
        assertEquals(List.of(1000.0), found.stream().map(Clap::millis).toList());
    }

    @Test
    void theOneThatRisesMostComesFirst() {
        Random noise = new Random(6);
        List<Clap> found = claps(40_000, i -> 0.01 * noise.nextGaussian() + 0.3 * burst(i, 8000) + burst(i, 24_000));
        assertEquals(
                List.of(3000L, 1000L),
                found.stream().map(clap -> Math.round(clap.millis())).toList());
    }

    @Test
    void aVoiceThatSwellsIsNoClap() {
        // A tone that takes a tenth of a second to swell, as syllables do.
        List<Clap> found =
                claps(24_000, i -> (0.02 + 0.4 * Math.pow(Math.sin(Math.PI * i / 1600), 2)) * Math.sin(i * 0.15));
        assertEquals(List.of(), found);
    }
}
