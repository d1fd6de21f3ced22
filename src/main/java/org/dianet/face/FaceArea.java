package org.dianet.face;

import java.util.List;
import java.util.Set;
import org.dianet.imaging.Polygon;

/// Parts of the face for which a motion curve is drawn: the regions of [FaceRegion], both sides together.
public enum FaceArea {
    BROWS(FaceRegion.FOREHEAD, FaceRegion.GLABELLA, FaceRegion.RIGHT_BROW, FaceRegion.LEFT_BROW),
    EYES(FaceRegion.RIGHT_EYE, FaceRegion.LEFT_EYE),
    NOSE(FaceRegion.NOSE),
    CHEEKS(FaceRegion.RIGHT_CHEEK, FaceRegion.LEFT_CHEEK),
    MOUTH(FaceRegion.UPPER_LIP, FaceRegion.LOWER_LIP, FaceRegion.RIGHT_MOUTH_CORNER, FaceRegion.LEFT_MOUTH_CORNER),
    CHIN(FaceRegion.CHIN);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<FaceRegion> regions;

    FaceArea(FaceRegion... regions) {
        this.regions = Set.of(regions);
    }

    /// The outlines of its regions on a face.
    public List<Polygon> outlines(FaceLandmarks face) {
        return regions.stream().sorted().map(face::outline).toList();
    }
}
