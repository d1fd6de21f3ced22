package org.dianet.face.spotting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.FaceRegion;
import org.dianet.face.Framing;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.Similarity;
import org.dianet.imaging.motion.GreyPlane;

/// Frames of one size as small upright pictures of the face, and where its regions lie in them.
public final class SmallFace {
    /// Distance of the eyes in the small pictures: enough for a brow, little enough for a long recording.
    private static final Framing FRAMING = new Framing(32, 0.1);

    private final Aligner aligner;
    private final Map<FaceRegion, int[]> regions = new EnumMap<>(FaceRegion.class);

    /// @param mesh of the face in one frame, by which all are aligned
    public SmallFace(FaceLandmarks mesh, int width, int height) {
        Similarity transform = FRAMING.transform(mesh);
        int side = FRAMING.side();
        aligner = new Aligner(transform, width, height, side, side);
        GreyPlane empty = new GreyPlane(side, side, new byte[side * side]);
        for (FaceRegion region : FaceRegion.values()) {
            Polygon outline = new Polygon(mesh.outline(region).corners().stream()
                    .map((Point p) -> transform.apply(p))
                    .toList());
            int[] pixels = Arrays.stream(empty.within(List.of(outline)))
                    .filter(at -> inside(at, side))
                    .toArray();
            if (pixels.length > 0) {
                regions.put(region, pixels);
            }
        }
    }

    /// A region is compared with its neighbours, which a border has not.
    private static boolean inside(int at, int side) {
        int x = at % side;
        int y = at / side;
        return x > 0 && y > 0 && x < side - 1 && y < side - 1;
    }

    /// @throws IllegalArgumentException if the frame is of another size than the first
    public Frame apply(Frame frame) {
        return aligner.apply(frame);
    }

    /// The pixels of each region in the small pictures.
    public Map<FaceRegion, int[]> regions() {
        return new EnumMap<>(regions);
    }

    static Polygon innerFace() {
        return FRAMING.innerFace();
    }
}
