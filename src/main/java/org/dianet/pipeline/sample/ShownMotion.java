package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.MotionRepresentation;

/// A clip's images of one representation to be looked at: as a network takes them, changes on one scale of the clip.
///
/// @param images of each stream, 0..1
/// @param scale the change that becomes 0 or 1, where the representation has one
public record ShownMotion(MotionRepresentation motion, List<FloatImage> images, double scale) {

    /// @param raw of each stream, as they are built
    public static ShownMotion of(MotionRepresentation motion, List<DynamicImage> raw) {
        List<MotionImage> fed = MotionImage.fed(
                raw.stream().<MotionImage>map(MotionImage.Pooled::new).toList(), motion);
        List<DynamicImage> changes = new ArrayList<>();
        for (int stream = 0; stream < fed.size(); stream++) {
            if (fed.get(stream) instanceof MotionImage.Pooled(DynamicImage image)) {
                changes.addAll(Planes.changes(image, motion.planes(stream)));
            }
        }
        double scale = changes.isEmpty() ? 1 : DynamicImage.commonScale(changes.toArray(DynamicImage[]::new));
        return new ShownMotion(
                motion,
                IntStream.range(0, fed.size())
                        .mapToObj(stream -> fed.get(stream).scaled(scale, motion.planes(stream)))
                        .toList(),
                scale);
    }
}
