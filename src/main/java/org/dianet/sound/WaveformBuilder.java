package org.dianet.sound;

import java.util.Arrays;

/// Makes a waveform out of pieces of a sound, in the order they are heard. A sound too long for the memory set aside
/// gets longer steps.
public final class WaveformBuilder {
    /// Two hours in steps of a millisecond, 32 MB.
    private static final int MOST = 8_000_000;

    private static final int BEGIN = 1 << 16;
    private final int most;
    private long first;
    private int step = 1;
    private short[] low = new short[0];
    private short[] high = new short[0];
    private int count;

    public WaveformBuilder() {
        this(MOST);
    }

    /// @param most steps that are kept
    WaveformBuilder(int most) {
        this.most = most;
    }

    /// Adds what follows. Samples from before the first piece are left out.
    public void add(SoundPiece piece) {
        if (low.length == 0) {
            first = (long) Math.floor(piece.millis());
            room(BEGIN);
        }
        double apart = 1000.0 / piece.rate();
        for (int i = 0; i < piece.samples().length; i++) {
            add(piece.millis() + i * apart, piece.samples()[i]);
        }
    }

    private void add(double millis, float sample) {
        long at = (long) Math.floor((millis - first) / step);
        if (at < 0) {
            return;
        }
        while (at >= most) {
            halve();
            at = (long) Math.floor((millis - first) / step);
        }
        int index = (int) at;
        if (index >= low.length) {
            room(Math.max(index + 1, Math.min(most, 2 * low.length)));
        }
        count = Math.max(count, index + 1);
        short value = (short) Math.round(Math.clamp(sample, -1f, 1f) * Waveform.FULL);
        low[index] = value < low[index] ? value : low[index];
        high[index] = value > high[index] ? value : high[index];
    }

    private void room(int size) {
        int before = low.length;
        low = Arrays.copyOf(low, size);
        high = Arrays.copyOf(high, size);
        Arrays.fill(low, before, size, Short.MAX_VALUE);
        Arrays.fill(high, before, size, Short.MIN_VALUE);
    }

    private void halve() {
        step *= 2;
        int half = (count + 1) / 2;
        for (int i = 0; i < half; i++) {
            int second = Math.min(2 * i + 1, low.length - 1);
            low[i] = (short) Math.min(low[2 * i], low[second]);
            high[i] = (short) Math.max(high[2 * i], high[second]);
        }
        Arrays.fill(low, half, low.length, Short.MAX_VALUE);
        Arrays.fill(high, half, high.length, Short.MIN_VALUE);
        count = half;
    }

    /// What was added so far.
    public Waveform build() {
        return new Waveform(first, step, Arrays.copyOf(low, count), Arrays.copyOf(high, count));
    }
}
