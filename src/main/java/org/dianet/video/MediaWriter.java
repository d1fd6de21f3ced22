package org.dianet.video;

import java.nio.file.Path;

/// Writes media that a [MediaOpener] reads.
public interface MediaWriter {

    /// Starts an MP4 file. The same frames give the same bytes.
    ///
    /// @throws MediaException if the file cannot be written
    VideoSink video(Path file, VideoFormat format) throws MediaException;
}
