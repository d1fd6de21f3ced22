package org.dianet.video.javacv;

import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.dianet.face.Face;
import org.dianet.face.FaceBox;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.jspecify.annotations.Nullable;

/// Finds faces with MediaPipe's networks through OpenCV, and with a Haar cascade where they see none.
public final class JavaCvFaces implements FaceFinder {
    private final FaceDetector detector = new FaceDetector();
    private final MeshNet mesh = new MeshNet();
    private @Nullable HaarDetector haar;

    @Override
    public Optional<Face> find(Frame frame) {
        try (Mat bgr = FrameMat.bgr(frame)) {
            Optional<FaceLandmarks> found = detector.find(bgr).flatMap(crop -> mesh.find(bgr, crop));
            return found.isPresent() ? found.map(Face.class::cast) : byCascade(frame, bgr);
        }
    }

    /// The mesh may still see what the detector did not.
    private Optional<Face> byCascade(Frame frame, Mat bgr) {
        return cascade()
                .find(frame)
                .map(box -> mesh.find(bgr, crop(box))
                        .<Face>map(landmarks -> landmarks)
                        .orElse(box));
    }

    private static FaceCrop crop(FaceBox box) {
        Point centre = new Point(box.x() + box.side() / 2, box.y() + box.side() / 2);
        return FaceCrop.around(centre, box.side(), box.rightEye(), box.leftEye());
    }

    private HaarDetector cascade() {
        if (haar == null) {
            haar = new HaarDetector();
        }
        return haar;
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
        if (haar != null) {
            haar.close();
        }
    }
}
