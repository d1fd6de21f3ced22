package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.dianet.face.FaceFinder;

/// One of the trained networks in the program's resources: a square picture in, arrays of floats out.
final class TfLiteNet implements AutoCloseable {
    private static final boolean RED_FIRST = true;
    private static final boolean CUT = false;

    private final Net net;
    private final Size side;
    private final StringVector outputs;
    private final double factor;
    private final Scalar zero;

    /// @param side of the input in pixels
    /// @param zero the grey level that the network sees as 0
    /// @param factor what a grey level counts
    TfLiteNet(String resource, int side, double zero, double factor, String... outputs) {
        byte[] bytes = bytes(resource);
        try (BytePointer model = new BytePointer(bytes)) {
            this.net = readNetFromTFLite(model, bytes.length);
        }
        this.side = new Size(side, side);
        this.zero = new Scalar(zero, zero, zero, 0);
        this.factor = factor;
        this.outputs = new StringVector(outputs);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = FaceFinder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: the network " + resource + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param bgr of the network's input size
    /// @return one array for each output asked for
    List<float[]> apply(Mat bgr) {
        try (Mat blob = blobFromImage(bgr, factor, side, zero, RED_FIRST, CUT, CV_32F);
                MatVector results = new MatVector()) {
            net.setInput(blob);
            net.forward(results, outputs);
            List<float[]> arrays = new ArrayList<>();
            for (long i = 0; i < results.size(); i++) {
                arrays.add(floats(results.get(i)));
            }
            return arrays;
        }
    }

    private static float[] floats(Mat result) {
        try (result;
                BytePointer data = result.data();
                FloatPointer values = new FloatPointer(data)) {
            float[] array = new float[Math.toIntExact(result.total())];
            values.get(array);
            return array;
        }
    }

    @Override
    public void close() {
        net.close();
        side.close();
        outputs.close();
        zero.close();
    }
}
