package org.dianet.video;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;

/// The frames of one opened clip, decoded when asked for and kept while there is room. Thread-safe.
public interface ClipFrames {
    FrameNumbers numbers();

    /// The frame: complete at once if it is cached or known to be unreadable, otherwise when it is decoded. A
    /// future that is cancelled before its turn costs nothing. Fails with a [MediaException].
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    CompletableFuture<Frame> frame(FrameIndex index);

    /// Reads frames near `around` ahead: those before it if `direction` is negative, behind it if positive, on both
    /// sides if 0. Replaces what an earlier call had planned.
    void prefetch(FrameIndex around, int direction);

    /// The file that holds this frame.
    Path file(FrameIndex index);
}
