package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.dianet.imaging.Frame;

/// Copies frames into native memory. The caller frees it.
final class FrameMat {
    private FrameMat() {}

    static Mat bgr(Frame frame) {
        return converted(frame, COLOR_BGRA2BGR);
    }

    static Mat grey(Frame frame) {
        return converted(frame, COLOR_BGRA2GRAY);
    }

    /// The int `0xAARRGGBB` is the bytes B, G, R, A on every processor the program runs on.
    private static Mat converted(Frame frame, int conversion) {
        Mat target = new Mat();
        try (Mat bgra = new Mat(frame.height(), frame.width(), CV_8UC4);
                BytePointer data = bgra.data();
                IntPointer pixels = new IntPointer(data)) {
            pixels.put(frame.argb(), 0, frame.argb().length);
            cvtColor(bgra, target, conversion);
        }
        return target;
    }
}
