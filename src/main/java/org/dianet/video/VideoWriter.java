package org.dianet.video;

import org.dianet.imaging.Frame;

/// Writes one video file frame by frame. The port behind which the encoder stays.
public interface VideoWriter extends AutoCloseable {

    /// @throws MediaException if the frame cannot be encoded or written
    void write(Frame frame) throws MediaException;

    /// Ends the file.
    @Override
    void close() throws MediaException;
}
