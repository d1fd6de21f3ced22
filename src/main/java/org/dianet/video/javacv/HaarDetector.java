package org.dianet.video.javacv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.dianet.face.FaceBox;
import org.dianet.imaging.Frame;

/// OpenCV's cascade for frontal faces, for what the networks do not recognise as a face.
final class HaarDetector implements AutoCloseable {
    private static final String CASCADE = "haarcascade_frontalface_alt2.xml";
    private static final double STEP = 1.1;
    /// Boxes that must agree; more than usual, because a wrong face is worse than none.
    private static final int AGREEING = 6;

    private final CascadeClassifier cascade = new CascadeClassifier();

    HaarDetector() {
        try (FileStorage storage = new FileStorage(xml(), FileStorage.READ | FileStorage.MEMORY);
                FileNode root = storage.getFirstTopLevelNode()) {
            if (!cascade.read(root)) {
                throw new IllegalStateException("OpenCV cannot read its own " + CASCADE + ".");
            }
        }
    }

    /// Read in Java, because OpenCV's own file access fails on paths outside the system's code page.
    private static String xml() {
        String place = "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + CASCADE;
        try (InputStream in = CascadeClassifier.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + CASCADE + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The largest face, at least a fifth of the frame's height.
    Optional<FaceBox> find(Frame frame) {
        int least = Math.max(20, frame.height() / 5);
        try (Mat grey = FrameMat.grey(frame);
                RectVector boxes = new RectVector();
                Size smallest = new Size(least, least);
                Size largest = new Size(0, 0)) {
            cascade.detectMultiScale(grey, boxes, STEP, AGREEING, 0, smallest, largest);
            return largest(boxes);
        }
    }

    private static Optional<FaceBox> largest(RectVector boxes) {
        Optional<FaceBox> found = Optional.empty();
        for (long i = 0; i < boxes.size(); i++) {
            try (Rect box = boxes.get(i)) {
                if (found.isEmpty() || box.width() > found.get().side()) {
                    found = Optional.of(new FaceBox(box.x(), box.y(), box.width()));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        cascade.close();
    }
}
