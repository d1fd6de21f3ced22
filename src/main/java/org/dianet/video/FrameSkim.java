package org.dianet.video;

import java.util.OptionalInt;

/// Goes through a clip once, from its start, for a first look at some of its frames. Used by one thread at a time.
public interface FrameSkim extends AutoCloseable {

    /// Goes on to the next of these frames.
    ///
    /// @return its index; empty at the end
    /// @throws MediaException if the file cannot be read any further
    OptionalInt next() throws MediaException;

    /// The frame as [FrameReader#grey].
    byte[] grey(int width, int height) throws MediaException;

    @Override
    void close();

    /// Some frames of a reader at even distances.
    ///
    /// @param most how many at most
    static FrameSkim of(FrameReader reader, int most) {
        int count = reader.frames().count();
        return new SpacedFrames(reader, Math.max(1, Math.ceilDiv(count, most)));
    }
}
