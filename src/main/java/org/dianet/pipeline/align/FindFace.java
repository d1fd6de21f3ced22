package org.dianet.pipeline.align;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.dianet.face.Alignment;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Whether the face of a clip is found, as an aligned training would find it. Thread-safe; one clip at a time.
public final class FindFace {
    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private @Nullable FaceFinder finder;

    /// @param faces asked once, for the first clip
    public FindFace(MediaOpener opener, Supplier<FaceFinder> faces) {
        this.opener = opener;
        this.faces = faces;
    }

    /// @param root the project's folder
    /// @throws MediaException if the frame that the face is looked for in cannot be read
    public synchronized Alignment of(Path root, Clip clip, JobContext context) throws MediaException {
        if (finder == null) {
            finder = faces.get();
        }
        return new AlignClip(opener, finder, AlignmentSpec.DEFAULT)
                .align(root, clip, context)
                .alignment();
    }
}
