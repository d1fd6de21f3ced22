package org.dianet.sound;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The lowest and highest sample of each short step of a sound: 7 MB for half an hour. Where nothing was recorded there
/// is no value, which is not silence.
///
/// @param first milliseconds at which the first step begins
/// @param step milliseconds in one step, a whole number
/// @param low per step, in 1/32767; above `high` where there is no sound
public record Waveform(long first, int step, short[] low, short[] high) {
    private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;
    static final float FULL = 32767;

    /// No sound at all.
    public static final Waveform NONE = new Waveform(0, 1, new short[0], new short[0]);

    public Waveform {
        if (low.length != high.length || step < 1) {
            throw new IllegalArgumentException(low.length + " and " + high.length + " values of " + step + " ms");
        }
    }

    /// What a column of a picture shows.
    ///
    /// @param low −1 to 1
    public record Peak(float low, float high) {
        /// Where nothing was recorded.
        public static final Peak NOTHING = new Peak(1, -1);

        public boolean sounds() {
            return low <= high;
        }

        /// The largest distance from silence, 0 to 1; negative where nothing was recorded.
        public double level() {
            return Math.max(-low, high);
        }
    }

    public boolean isEmpty() {
        return low.length == 0;
    }

    /// When the sound ends, in milliseconds.
    public long end() {
        return first + (long) low.length * step;
    }

    /// The lowest and highest of all steps that a stretch of time touches.
    public Peak peak(double fromMillis, double toMillis) {
        int from = Math.clamp((long) Math.floor((fromMillis - first) / step), 0, low.length);
        int to = Math.clamp((long) Math.ceil((toMillis - first) / step), 0, low.length);
        short lowest = Short.MAX_VALUE;
        short highest = Short.MIN_VALUE;
        for (int i = from; i < to; i++) {
            if (sounds(i)) {
                lowest = low[i] < lowest ? low[i] : lowest;
                highest = high[i] > highest ? high[i] : highest;
            }
        }
        return lowest > highest ? Peak.NOTHING : new Peak(lowest / FULL, highest / FULL);
    }

    /// The largest distance from silence in a step, 0 to 1; 0 where nothing was recorded.
    public double level(int index) {
        return sounds(index) ? Math.max(Math.abs(low[index]), Math.abs(high[index])) / FULL : 0;
    }

    /// The largest level of all.
    public double loudest() {
        double loudest = 0;
        for (int i = 0; i < low.length; i++) {
            loudest = Math.max(loudest, level(i));
        }
        return loudest;
    }

    /// How many steps it has.
    public int count() {
        return low.length;
    }

    boolean sounds(int index) {
        return low[index] <= high[index];
    }

    /// All of it, for [#of].
    public ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + 2 * Short.BYTES * low.length);
        bytes.putLong(first).putInt(step).putInt(low.length);
        for (int i = 0; i < low.length; i++) {
            bytes.putShort(low[i]).putShort(high[i]);
        }
        return bytes.flip();
    }

    /// What [#bytes] gave.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static Waveform of(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD) {
            throw new IllegalArgumentException("too short");
        }
        long first = bytes.getLong();
        int step = bytes.getInt();
        int count = bytes.getInt();
        if (count < 0 || bytes.remaining() != 2L * Short.BYTES * count) {
            throw new IllegalArgumentException("not " + count + " values");
        }
        short[] low = new short[count];
        short[] high = new short[count];
        for (int i = 0; i < count; i++) {
            low[i] = bytes.getShort();
            high[i] = bytes.getShort();
        }
        return new Waveform(first, step, low, high);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Waveform wave
                && first == wave.first
                && step == wave.step
                && Arrays.equals(low, wave.low)
                && Arrays.equals(high, wave.high);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(low) + 31 * Long.hashCode(first);
    }

    @Override
    public String toString() {
        return low.length + " steps of " + step + " ms from " + first + " ms";
    }
}
