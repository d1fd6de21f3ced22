package org.dianet.video;

import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;

/// Reads the frames of one clip in any order. Used by one thread at a time.
public interface FrameReader extends AutoCloseable {

    /// Original numbers of all frames, in order.
    FrameNumbers frames();

    /// The frame at `index`, exactly, with undisturbed pixels.
    ///
    /// @throws MediaException if this frame is missing or cannot be decoded; other frames may still be read
    Frame read(FrameIndex index) throws MediaException;

    /// The file that holds this frame.
    Path file(FrameIndex index);

    /// Frames that are known to be unreadable, found so far.
    List<FrameIndex> unreadable();

    @Override
    void close();
}
