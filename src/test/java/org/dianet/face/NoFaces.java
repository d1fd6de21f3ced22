package org.dianet.face;

import java.util.Optional;
import org.dianet.imaging.Frame;

/// Finds no face anywhere.
public final class NoFaces implements FaceFinder {
    @Override
    public Optional<Face> find(Frame frame) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
