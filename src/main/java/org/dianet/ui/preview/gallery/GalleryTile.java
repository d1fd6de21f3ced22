package org.dianet.ui.preview.gallery;

import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.pipeline.sample.PlanePictures;

/// One representation of a clip.
///
/// @param pictures of its planes; none if it cannot be made
/// @param problem why it cannot be made, in a sentence; empty if it can
record GalleryTile(MotionRepresentation motion, List<PlanePictures.Picture> pictures, String problem) {
    GalleryTile {
        pictures = List.copyOf(pictures);
    }

    List<Frame> frames() {
        return pictures.stream().map(PlanePictures.Picture::frame).toList();
    }
}
