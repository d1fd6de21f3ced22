package org.dianet.video;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;

/// The frames of one opened clip, decoded when asked for and kept while there is room.
public interface ClipFrames {
    FrameNumbers numbers();

    CompletableFuture<Frame> frame(FrameIndex index);

    void prefetch(FrameIndex around, int direction);

    Path file(FrameIndex index);
}
