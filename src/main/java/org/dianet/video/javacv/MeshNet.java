package org.dianet.video.javacv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.dianet.face.FaceLandmarks;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;

/// MediaPipe's face mesh: 468 points in an upright square of 192 pixels, and whether there is a face in it.
final class MeshNet implements AutoCloseable {
    private static final int INPUT = 192;
    private static final int NUMBERS = 3;
    private static final double LEAST_SCORE = 0.5;

    private final TfLiteNet net = new TfLiteNet("face_landmark.tflite", INPUT, 0, 1 / 255.0, "conv2d_31", "conv2d_21");

    /// The mesh in this square of the frame; empty if the network sees no face there. The detector's square is only
    /// roughly right, so the mesh is taken again from the square that follows from itself.
    Optional<FaceLandmarks> find(Mat bgr, FaceCrop crop) {
        return once(bgr, crop).flatMap(rough -> once(bgr, around(rough)));
    }

    private Optional<FaceLandmarks> once(Mat bgr, FaceCrop crop) {
        try (Mat upright = crop.cut(bgr, INPUT)) {
            List<float[]> outputs = net.apply(upright);
            double score = 1 / (1 + Math.exp(-outputs.get(0)[0]));
            return score < LEAST_SCORE
                    ? Optional.empty()
                    : Optional.of(new FaceLandmarks(
                            points(outputs.get(1), crop.transform(INPUT).inverse()), score));
        }
    }

    private static List<Point> points(float[] mesh, Similarity back) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            points.add(back.apply(new Point(mesh[NUMBERS * i], mesh[NUMBERS * i + 1])));
        }
        return points;
    }

    /// The square around the mesh as it lies when its eyes are level.
    private static FaceCrop around(FaceLandmarks rough) {
        FaceCrop eyes = FaceCrop.around(rough.rightEye(), 1, rough.rightEye(), rough.leftEye());
        Similarity level = Similarity.rigid(rough.rightEye(), -eyes.angle(), 0, 0);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : rough.points()) {
            Point p = level.apply(point);
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }
        Point centre = level.inverse().apply(new Point((left + right) / 2, (top + bottom) / 2));
        return FaceCrop.around(centre, Math.max(right - left, bottom - top), rough.rightEye(), rough.leftEye());
    }

    @Override
    public void close() {
        net.close();
    }
}
