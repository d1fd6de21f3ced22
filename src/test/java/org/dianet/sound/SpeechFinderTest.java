package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SpeechFinderTest {
    private static final int RATE = 16_000;

    private static List<SpeechFinder.Stretch> find(int seconds, IntToDoubleFunction sound) {
        SpeechFinder finder = new SpeechFinder();
        for (int from = 0; from < seconds * RATE; from += 1024) {
            float[] piece = new float[Math.min(1024, seconds * RATE - from)];
            for (int i = 0; i < piece.length; i++) {
                piece[i] = (float) sound.applyAsDouble(from + i);
            }
            finder.add(new SoundPiece(100 + from * 1000.0 / RATE, RATE, piece));
        }
        return finder.find();
    }

    /// Harmonics of 120 Hz, four syllables a second.
    private static double voice(int sample) {
        double t = (double) sample / RATE;
        double sum = 0;
        for (int harmonic = 1; harmonic <= 15; harmonic++) {
            sum += Math.sin(2 * Math.PI * 120 * harmonic * t) / harmonic;
        }
        return 0.1 * sum * Math.pow(Math.sin(Math.PI * 4 * t), 2);
    }

    private static boolean between(int sample, double from, double to) {
        return sample >= from * RATE && sample < to * RATE;
    }

    @Test
    void syllablesInRoomNoiseAreOneStretch() {
        Random noise = new Random(1);
        List<SpeechFinder.Stretch> found =
                find(20, i -> 0.003 * noise.nextGaussian() + (between(i, 5, 8) ? voice(i) : 0));
        assertEquals(1, found.size(), found.toString());
        // The sound begins at 100 ms of the recording; a tenth of a second is added on either side.
        assertEquals(5000, found.getFirst().fromMillis(), 80);
        assertEquals(8200, found.getFirst().toMillis(), 80);
    }

    @Test
    void aClapAHumAndASteadyFanAreNone() {
        Random noise = new Random(2);
        // A burst of 50 ms, mains hum that is switched on, and a fan all the time.
        List<SpeechFinder.Stretch> found = find(
                20,
                i -> 0.02 * noise.nextGaussian()
                        + (between(i, 4, 4.05) ? 0.5 * noise.nextGaussian() : 0)
                        + (between(i, 9, 15) ? 0.2 * Math.sin(2 * Math.PI * 50 * i / RATE) : 0));
        assertEquals(List.of(), found);
    }

    @Test
    void aRoomThatBecomesLouderIsTheNewFloor() {
        Random noise = new Random(3);
        // From 60 s on the room is 20 dB louder; the voice at 100 s is louder still.
        List<SpeechFinder.Stretch> found = find(
                120,
                i -> (i < 60 * RATE ? 0.001 : 0.01) * noise.nextGaussian() + (between(i, 100, 102) ? voice(i) : 0));
        assertTrue(
                found.stream().anyMatch(each -> each.fromMillis() > 99_500 && each.toMillis() < 102_700),
                found.toString());
        // Where the noise begins it is taken for sound, for a few seconds at most.
        double long1 = found.stream()
                .filter(each -> each.fromMillis() < 90_000)
                .mapToDouble(each -> each.toMillis() - each.fromMillis())
                .sum();
        assertTrue(long1 < 12_500, found.toString());
    }

    @Test
    void silenceAndNothingAreNone() {
        assertEquals(List.of(), find(3, i -> 0));
        assertEquals(List.of(), new SpeechFinder().find());
    }
}
