package org.dianet.face;

import java.util.Optional;
import org.dianet.imaging.Frame;

/// Finds the face in a frame. Holds native memory; used by one thread at a time.
public interface FaceFinder extends AutoCloseable {

    /// The clearest face, as a mesh where its points are found, otherwise as a box; empty if there is none.
    Optional<Face> find(Frame frame);

    @Override
    void close();
}
