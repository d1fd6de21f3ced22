package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WaveformTest {
    /// Two samples in each millisecond, −0.5 and 0.5, for so many milliseconds.
    private static SoundPiece square(double millis, int length) {
        float[] samples = new float[2 * length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 2 == 0 ? -0.5f : 0.5f;
        }
        return new SoundPiece(millis, 2000, samples);
    }

    @Test
    void aColumnShowsLowestAndHighestOfItsTime() {
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(new SoundPiece(10, 1000, new float[] {0, 0.25f, -1, 1}));
        Waveform wave = builder.build();
        assertEquals(10, wave.first());
        assertEquals(14, wave.end());
        assertEquals(0.25, wave.peak(10, 12).high(), 1e-4);
        assertEquals(0, wave.peak(10, 12).low(), 1e-4);
        assertEquals(new Waveform.Peak(-1, 1), wave.peak(-5, 500));
    }

    @Test
    void whereNothingWasRecordedThereIsNoValue() {
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(square(0, 10));
        builder.add(square(30, 10));
        Waveform wave = builder.build();
        assertFalse(wave.peak(10, 30).sounds());
        assertFalse(wave.peak(40, 50).sounds());
        assertEquals(0, wave.level(20));
        assertEquals(0.5, wave.level(35), 1e-4);
    }

    @Test
    void aLongSoundGetsLongerStepsInTheSameMemory() {
        WaveformBuilder builder = new WaveformBuilder(100);
        builder.add(square(0, 90));
        builder.add(square(90, 300));
        Waveform wave = builder.build();
        // 390 ms in at most 100 steps: 4 ms each.
        assertEquals(4, wave.step());
        assertEquals(98, wave.count());
        assertEquals(0.5, wave.peak(0, 4).high(), 1e-4);
        assertEquals(-0.5, wave.peak(386, 390).low(), 1e-4);
    }

    @Test
    void whatIsKeptComesBack() {
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(square(-21, 40));
        Waveform wave = builder.build();
        assertEquals(wave, Waveform.of(wave.bytes()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Waveform.of(wave.bytes().limit(20).slice()));
    }
}
