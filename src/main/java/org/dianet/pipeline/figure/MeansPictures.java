package org.dianet.pipeline.figure;

import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.storage.drawing.DrawingPainter;

/// The figures of groups as pixels, at twice their size.
///
/// @param difference empty if none was asked for
public record MeansPictures(Frame gallery, Optional<Frame> difference) {

    public static MeansPictures of(GroupMeans means) {
        return new MeansPictures(
                DrawingPainter.frame(DrawMeans.gallery(means)),
                means.difference().map(some -> DrawingPainter.frame(DrawMeans.difference(means, some))));
    }
}
