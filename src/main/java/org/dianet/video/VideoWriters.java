package org.dianet.video;

import java.nio.file.Path;
import org.dianet.model.clip.FrameRate;

/// Starts video files.
public interface VideoWriters {

    /// A new MP4 file in near-lossless quality; the same frames give the same bytes.
    ///
    /// @throws MediaException if the file cannot be made
    VideoWriter create(Path file, int width, int height, FrameRate rate) throws MediaException;
}
