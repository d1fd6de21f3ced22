package org.dianet.face.spotting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.dianet.face.FaceRegion;
import org.dianet.model.clip.Span;

/// A stretch of a recording in which the face may show an expression.
///
/// @param span by frame index in the recording
/// @param peak its strongest frame
/// @param score how far it rises above the recording's noise; comparable within one recording and method only
/// @param regions where it shows, the strongest part of them; empty if the method looks at the whole face
public record SpottedSpan(Span span, int peak, double score, Set<FaceRegion> regions) {
    public SpottedSpan {
        regions = regions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(regions));
    }
}
