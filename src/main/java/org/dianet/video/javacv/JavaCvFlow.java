package org.dianet.video.javacv;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_video.DISOpticalFlow;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowField;
import org.dianet.imaging.motion.OpticalFlow;

/// Dense optical flow by inverse search (Kroeger et al. 2016), as OpenCV computes it.
public final class JavaCvFlow implements OpticalFlow {

    @Override
    public FlowField between(Frame from, Frame to) {
        OpticalFlow.requireOneSize(from, to);
        try (Mat before = FrameMat.grey(from);
                Mat after = FrameMat.grey(to);
                Mat flow = new Mat();
                DISOpticalFlow search = DISOpticalFlow.create(DISOpticalFlow.PRESET_MEDIUM)) {
            search.calc(before, after, flow);
            return field(flow, from.width(), from.height());
        }
    }

    /// Of pairs of floats.
    static FlowField field(Mat flow, int width, int height) {
        float[] pairs = new float[2 * width * height];
        try (BytePointer data = flow.data();
                FloatPointer values = new FloatPointer(data)) {
            values.get(pairs);
        }
        float[] dx = new float[width * height];
        float[] dy = new float[width * height];
        for (int i = 0; i < dx.length; i++) {
            dx[i] = pairs[2 * i];
            dy[i] = pairs[2 * i + 1];
        }
        return new FlowField(width, height, dx, dy);
    }
}
