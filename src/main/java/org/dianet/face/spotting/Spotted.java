package org.dianet.face.spotting;

import java.util.List;

/// What a method says about a recording.
///
/// @param candidates in order of time, without overlap
/// @param leftOut in order of time
public record Spotted(List<SpottedSpan> candidates, List<LeftOut> leftOut) {
    public Spotted {
        candidates = List.copyOf(candidates);
        leftOut = List.copyOf(leftOut);
    }
}
