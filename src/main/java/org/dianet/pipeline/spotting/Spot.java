package org.dianet.pipeline.spotting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.dianet.face.FaceRegion;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.ExpressionLength;

/// A candidate by original frame numbers.
///
/// @param score comparable within one recording and method only
/// @param regions where it shows; empty if the method looks at the whole face
public record Spot(
        FrameNumber start,
        FrameNumber peak,
        FrameNumber end,
        double score,
        ExpressionLength length,
        Set<FaceRegion> regions) {
    public Spot {
        regions = regions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(regions));
    }
}
