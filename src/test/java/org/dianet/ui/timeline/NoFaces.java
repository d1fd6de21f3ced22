package org.dianet.ui.timeline;

import java.util.Optional;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;

/// Finds no face anywhere.
final class NoFaces implements FaceFinder {
    @Override
    public Optional<Face> find(Frame frame) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
