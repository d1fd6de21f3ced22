package org.dianet.face.spotting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.face.FaceRegion;

/// What the regions of a face do through a recording, one value a frame. Lengths in pixels of the small pictures of
/// the face.
///
/// @param across displacement of each region to the right
/// @param down displacement downwards
/// @param unlike how little either eye looks like itself, 0 for alike
/// @param headX where the head as a whole went, to the right
/// @param headY downwards
record FaceSignals(
        Map<FaceRegion, double[]> across,
        Map<FaceRegion, double[]> down,
        Map<FaceRegion, double[]> unlike,
        double[] headX,
        double[] headY) {
    FaceSignals {
        across = new EnumMap<>(across);
        down = new EnumMap<>(down);
        unlike = new EnumMap<>(unlike);
    }

    List<FaceRegion> regions() {
        return List.copyOf(across.keySet());
    }

    int frames() {
        return headX.length;
    }
}
