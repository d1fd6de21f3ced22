package org.dianet.video;

import org.dianet.imaging.Frame;

/// A video file being written.
public interface VideoSink extends AutoCloseable {

    /// Appends a frame of the video's size.
    void add(Frame frame) throws MediaException;

    /// Finishes the file; one that was not closed cannot be read.
    @Override
    void close() throws MediaException;
}
