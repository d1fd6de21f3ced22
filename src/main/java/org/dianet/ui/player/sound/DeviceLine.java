package org.dianet.ui.player.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The computer's usual sound device, in the format that all have: 48,000 samples a second, 16 bits, two channels.
public final class DeviceLine implements SoundLine {
    private static final int RATE = 48_000;
    private static final int CHANNELS = 2;
    private static final int FRAME = CHANNELS * Short.BYTES;

    /// Long enough for a busy computer, short enough that the sound stops with the picture.
    private static final int BUFFER_MILLIS = 100;

    private final SourceDataLine line;
    private long written;

    private DeviceLine(SourceDataLine line) {
        this.line = line;
    }

    /// @throws NoSoundDeviceException if there is none
    public static SoundLine open() throws NoSoundDeviceException {
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, CHANNELS, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, RATE * BUFFER_MILLIS / 1000 * FRAME);
            line.start();
            return new DeviceLine(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException | LinkageError e) {
            throw new NoSoundDeviceException(e);
        }
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public int room() {
        return line.available() / FRAME;
    }

    @Override
    public double delay() {
        return Math.max(0, written - line.getLongFramePosition()) * 1000.0 / RATE;
    }

    @Override
    public void write(float[] samples) {
        byte[] bytes = new byte[samples.length * FRAME];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.round(Math.clamp(samples[i], -1, 1) * Short.MAX_VALUE);
            for (int channel = 0; channel < CHANNELS; channel++) {
                bytes[i * FRAME + channel * Short.BYTES] = (byte) value;
                bytes[i * FRAME + channel * Short.BYTES + 1] = (byte) (value >> Byte.SIZE);
            }
        }
        written += line.write(bytes, 0, bytes.length) / FRAME;
    }

    @Override
    public void close() {
        line.close();
    }
}
