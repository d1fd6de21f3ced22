package org.dianet.video;

import org.dianet.sound.SoundPiece;
import org.jspecify.annotations.Nullable;

/// Reads the sound of one file. Used by one thread at a time. Times are milliseconds by the file's own stamps; those of
/// its pictures begin at [VideoClock#origin].
public interface SoundReader extends AutoCloseable {

    /// Samples a second.
    int rate();

    int channels();

    /// What follows, or `null` at the end. What cannot be decoded is left out.
    ///
    /// @throws MediaException if reading cannot go on
    @Nullable
    SoundPiece next() throws MediaException;

    /// Goes on at a time, or a little before it.
    ///
    /// @throws MediaException if the file cannot be sought
    void seek(double millis) throws MediaException;

    @Override
    void close();
}
