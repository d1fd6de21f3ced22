package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;

/// A turned square of a frame in which the mesh is looked for.
///
/// @param angle of the line through the eyes, in radians, clockwise on the screen
record FaceCrop(Point centre, double side, double angle) {
    /// The square is this much wider than the face in it, as the mesh network was trained.
    private static final double ROOM = 1.5;

    static FaceCrop around(Point centre, double faceSide, Point rightEye, Point leftEye) {
        double angle = Math.atan2(leftEye.y() - rightEye.y(), leftEye.x() - rightEye.x());
        return new FaceCrop(centre, ROOM * faceSide, angle);
    }

    /// From the frame's pixels to a picture of `target`×`target`.
    Similarity transform(int target) {
        double scale = target / side;
        double a = scale * Math.cos(-angle);
        double b = scale * Math.sin(-angle);
        double middle = target / 2.0;
        return new Similarity(a, b, middle - a * centre.x() + b * centre.y(), middle - b * centre.x() - a * centre.y());
    }

    /// The square as an upright picture of `target`×`target`. A large square is first shrunk by the mean over areas,
    /// then turned. What lies outside the frame is its nearest border pixel. The caller frees it.
    Mat cut(Mat bgr, int target) {
        double shrink = target / side;
        if (shrink >= 1) {
            return turned(bgr, 1, 1, target);
        }
        int width = Math.max(1, (int) Math.round(bgr.cols() * shrink));
        int height = Math.max(1, (int) Math.round(bgr.rows() * shrink));
        try (Mat small = new Mat();
                Size size = new Size(width, height)) {
            resize(bgr, small, size, 0, 0, INTER_AREA);
            return turned(small, (double) width / bgr.cols(), (double) height / bgr.rows(), target);
        }
    }

    /// @param across pixels of this picture per pixel of the frame
    /// @param down the same, along the other axis
    private Mat turned(Mat picture, double across, double down, int target) {
        Similarity transform = transform(target);
        double a = transform.a() / across;
        double b = transform.b() / across;
        double c = -transform.b() / down;
        double d = transform.a() / down;
        // OpenCV counts from the first pixel's centre, transforms count from its corner.
        double[] matrix = {
            a, c, transform.tx() + (a + c - 1) / 2, b, d, transform.ty() + (b + d - 1) / 2,
        };
        Mat upright = new Mat();
        try (Mat numbers = new Mat(2, 3, CV_64F);
                BytePointer data = numbers.data();
                DoublePointer values = new DoublePointer(data);
                Size size = new Size(target, target);
                Scalar unused = new Scalar(0)) {
            values.put(matrix);
            warpAffine(picture, upright, numbers, size, INTER_LINEAR, BORDER_REPLICATE, unused);
        }
        return upright;
    }
}
