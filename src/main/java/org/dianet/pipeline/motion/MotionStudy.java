package org.dianet.pipeline.motion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.face.Face;
import org.dianet.face.FaceArea;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.Framing;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.Similarity;
import org.dianet.imaging.motion.GreyPlane;
import org.jspecify.annotations.Nullable;

/// The frames of a clip as small grey pictures of the face, from which curves and candidate apexes are found for any
/// onset without reading the frames again. Frames are added in order; safe to use from several threads.
public final class MotionStudy {
    /// Distance of the eyes in the small pictures: enough for a brow, little enough to keep a long clip.
    private static final Framing SMALL = new Framing(32, 0.1);

    private static final int WHOLE = 112;
    private final Optional<FaceLandmarks> face;
    private final int first;
    private final List<GreyPlane> planes = new ArrayList<>();
    private final Map<FaceArea, int[]> areas = new EnumMap<>(FaceArea.class);
    private @Nullable Aligner aligner;
    private int width;
    private int height;

    /// @param face in the frame that the clip is aligned by; without its mesh there are no areas and the
    ///     whole picture is looked at
    public MotionStudy(Optional<Face> face) {
        this(face, 0);
    }

    /// @param first frame of the clip that is added first, where not all are
    public MotionStudy(Optional<Face> face, int first) {
        this.first = first;
        this.face = face.flatMap(found -> found instanceof FaceLandmarks mesh ? Optional.of(mesh) : Optional.empty());
    }

    /// Adds the clip's next frame.
    public synchronized void add(Frame frame) {
        if (planes.isEmpty()) {
            width = frame.width();
            height = frame.height();
        } else if (frame.width() != width || frame.height() != height) {
            // a frame of another size in the same clip shows nothing that could be compared
            planes.add(planes.getLast());
            return;
        }
        GreyPlane plane = face.map(mesh -> aligned(frame, mesh)).orElseGet(() -> GreyPlane.of(frame, WHOLE));
        if (planes.isEmpty()) {
            face.ifPresent(mesh -> findAreas(plane, mesh));
        }
        planes.add(plane);
    }

    private GreyPlane aligned(Frame frame, FaceLandmarks mesh) {
        if (aligner == null) {
            aligner = new Aligner(SMALL.transform(mesh), frame.width(), frame.height(), SMALL.side(), SMALL.side());
        }
        return GreyPlane.of(aligner.apply(frame));
    }

    private void findAreas(GreyPlane plane, FaceLandmarks mesh) {
        Similarity transform = SMALL.transform(mesh);
        for (FaceArea area : FaceArea.values()) {
            List<Polygon> outlines = area.outlines(mesh).stream()
                    .map(outline -> new Polygon(outline.corners().stream()
                            .map((Point p) -> transform.apply(p))
                            .toList()))
                    .toList();
            int[] pixels = plane.within(outlines);
            if (pixels.length > 0) {
                areas.put(area, pixels);
            }
        }
    }

    public synchronized int frameCount() {
        return planes.size();
    }

    /// What was seen so far, which does not change any more.
    public synchronized FaceMotion findings() {
        return new FaceMotion(first, List.copyOf(planes), new EnumMap<>(areas));
    }
}
