package org.dianet.learning;

import java.nio.file.Path;
import org.dianet.imaging.Frame;

/// Learned motion magnification (Oh et al. 2018). A network makes up what it shows, so it is for looking only, never
/// for
/// coding or training. Safe to use from several threads, one at a time.
public interface LearnedMagnifier extends AutoCloseable {

    /// A frame with its motion since a reference enlarged, shrunk to what is computed in reasonable time.
    ///
    /// @param factor how much motion is added for what there is; 0 leaves it
    /// @throws EngineException if it cannot be computed
    Frame magnify(Frame reference, Frame frame, double factor) throws EngineException;

    @Override
    void close();

    /// Reads weights.
    @FunctionalInterface
    interface Loader {
        /// @throws EngineException if the file cannot be read or holds other weights; the sentence says so
        LearnedMagnifier load(Path weights) throws EngineException;
    }
}
