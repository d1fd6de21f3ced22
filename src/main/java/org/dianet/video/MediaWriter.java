package org.dianet.video;

import java.nio.file.Path;

/// Writes media that a [MediaOpener] reads.
public interface MediaWriter {

    /// Starts an MP4 file. The same frames give the same bytes.
    ///
    /// @throws MediaException if the file cannot be written
    VideoSink video(Path file, VideoFormat format) throws MediaException;

    /// Writes an MP4 file that shows a video several times in a row, without encoding it again: a long recording in a
    /// few seconds.
    ///
    /// @throws MediaException if the video cannot be read or the file cannot be written
    void repeat(Path video, Path file, int times) throws MediaException;
}
