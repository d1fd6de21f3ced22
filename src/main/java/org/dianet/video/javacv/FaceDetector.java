package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.dianet.imaging.Point;

/// MediaPipe's short-range face detector: 896 anchors over a square of 128 pixels, each with a score, a box and six
/// points of which the first two are the eyes.
final class FaceDetector implements AutoCloseable {
    private static final int INPUT = 128;
    private static final int FINE_ANCHORS = 512;
    private static final int NUMBERS = 16;
    private static final double LEAST_SCORE = 0.5;
    /// The frame as it is; with room around it, for faces cut out tightly; its middle, for small faces in wide frames.
    private static final List<Double> VIEWS = List.of(1.0, 1.7, 0.6);

    private final TfLiteNet net =
            new TfLiteNet("face_detection_short_range.tflite", INPUT, 127.5, 1 / 127.5, "classificators", "regressors");

    /// A square of the frame, which may reach beyond it.
    private record View(double left, double top, double side) {}

    /// Where the mesh should be looked for; empty if no anchor is surer than even.
    Optional<FaceCrop> find(Mat bgr) {
        return VIEWS.stream().flatMap(zoom -> find(bgr, zoom).stream()).findFirst();
    }

    private Optional<FaceCrop> find(Mat bgr, double zoom) {
        double side = zoom * Math.max(bgr.cols(), bgr.rows());
        View view = new View((bgr.cols() - side) / 2, (bgr.rows() - side) / 2, side);
        try (Mat input = cut(bgr, view)) {
            List<float[]> outputs = net.apply(input);
            return best(outputs.get(0), outputs.get(1), view);
        }
    }

    private static Mat cut(Mat bgr, View view) {
        double scale = INPUT / view.side();
        int left = (int) Math.round(Math.max(0, view.left()));
        int top = (int) Math.round(Math.max(0, view.top()));
        int width = Math.min(bgr.cols() - left, (int) Math.round(view.side()));
        int height = Math.min(bgr.rows() - top, (int) Math.round(view.side()));
        int smallWidth = Math.clamp(Math.round(width * scale), 1, INPUT);
        int smallHeight = Math.clamp(Math.round(height * scale), 1, INPUT);
        int before = (INPUT - smallWidth) / 2;
        int above = (INPUT - smallHeight) / 2;
        Mat input = new Mat();
        try (Rect area = new Rect(left, top, width, height);
                Mat part = new Mat(bgr, area);
                Mat small = new Mat();
                Size size = new Size(smallWidth, smallHeight);
                Scalar black = new Scalar(0)) {
            resize(part, small, size, 0, 0, INTER_AREA);
            copyMakeBorder(
                    small,
                    input,
                    above,
                    INPUT - smallHeight - above,
                    before,
                    INPUT - smallWidth - before,
                    BORDER_CONSTANT,
                    black);
        }
        return input;
    }

    private static Optional<FaceCrop> best(float[] scores, float[] boxes, View view) {
        int anchor = 0;
        for (int i = 1; i < scores.length; i++) {
            anchor = scores[i] > scores[anchor] ? i : anchor;
        }
        if (1 / (1 + Math.exp(-scores[anchor])) < LEAST_SCORE) {
            return Optional.empty();
        }
        int at = anchor * NUMBERS;
        double side = Math.max(boxes[at + 2], boxes[at + 3]) / INPUT * view.side();
        return Optional.of(FaceCrop.around(
                place(anchor, boxes, at, view),
                side,
                place(anchor, boxes, at + 4, view),
                place(anchor, boxes, at + 6, view)));
    }

    /// Two anchors in every cell of a 16×16 grid, then six in every cell of an 8×8 grid; places are relative to the
    /// cell's centre, in input pixels.
    private static Point place(int anchor, float[] boxes, int at, View view) {
        int grid = anchor < FINE_ANCHORS ? 16 : 8;
        int cell = anchor < FINE_ANCHORS ? anchor / 2 : (anchor - FINE_ANCHORS) / 6;
        int row = cell / grid;
        double x = (cell % grid + 0.5) / grid + boxes[at] / INPUT;
        double y = (row + 0.5) / grid + boxes[at + 1] / INPUT;
        return new Point(view.left() + x * view.side(), view.top() + y * view.side());
    }

    @Override
    public void close() {
        net.close();
    }
}
