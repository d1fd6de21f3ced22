package org.dianet.ui.common.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dianet.model.project.Clip;
import org.dianet.video.ClipFrames;

/// Opens the frames of a clip away from the window's thread.
@FunctionalInterface
public interface ClipOpener {

    /// @param root the project's folder, where relative media paths start
    CompletableFuture<ClipFrames> open(Path root, Clip clip);

    /// Files may have changed: open media are opened again at the next request.
    default void forget() {}
}
