package org.dianet.pipeline.motion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dianet.imaging.Frame;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearnedMagnifier;
import org.jspecify.annotations.Nullable;

/// Learned magnification by weights that the user gave once; they are kept with the program's data. Safe to use from
/// several threads.
public final class LearnedMagnification {
    private final Path kept;
    private final LearnedMagnifier.Loader loader;
    private @Nullable LearnedMagnifier loaded;

    /// @param kept where the weights are kept
    public LearnedMagnification(Path kept, LearnedMagnifier.Loader loader) {
        this.kept = kept;
        this.loader = loader;
    }

    /// Takes weights in place of earlier ones.
    ///
    /// @return where they are kept
    /// @throws EngineException if they are others; nothing is changed then
    /// @throws IOException if they cannot be kept
    public synchronized Path take(Path weights) throws EngineException, IOException {
        LearnedMagnifier checked = loader.load(weights);
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            if (!Files.exists(kept) || !Files.isSameFile(weights, kept)) {
                Files.copy(weights, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            checked.close();
            throw e;
        }
        if (loaded != null) {
            loaded.close();
        }
        loaded = checked;
        return kept;
    }

    /// See [LearnedMagnifier#magnify].
    ///
    /// @throws EngineException if no weights were given, or it cannot be computed
    public Frame magnify(Frame reference, Frame frame, double factor) throws EngineException {
        return ready().magnify(reference, frame, factor);
    }

    private synchronized LearnedMagnifier ready() throws EngineException {
        LearnedMagnifier ready = loaded;
        if (ready == null) {
            if (!Files.exists(kept)) {
                throw new EngineException("it needs weights that do not come with the program: give the file magnet.pth"
                        + " with Play, Weights of learned magnification…");
            }
            ready = loader.load(kept);
            loaded = ready;
        }
        return ready;
    }
}
