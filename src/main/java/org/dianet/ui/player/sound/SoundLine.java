package org.dianet.ui.player.sound;

/// A loudspeaker that takes one channel of samples. Used by one thread.
public interface SoundLine extends AutoCloseable {

    /// Samples a second.
    int rate();

    /// How many samples can be written without waiting.
    int room();

    /// How long it takes until the next sample written is heard, in milliseconds.
    double delay();

    /// @param samples −1 to 1, as many as there is room for
    void write(float[] samples);

    @Override
    void close();

    /// Where loudspeakers come from.
    @FunctionalInterface
    interface Device {
        /// @throws NoSoundDeviceException if there is none
        SoundLine open() throws NoSoundDeviceException;
    }
}
