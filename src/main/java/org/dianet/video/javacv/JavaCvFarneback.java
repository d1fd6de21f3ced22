package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_video.calcOpticalFlowFarneback;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowField;
import org.dianet.imaging.motion.OpticalFlow;

/// Dense optical flow by polynomial expansion (Farnebäck 2003), as OpenCV computes it, with the settings of SLSTT.
public final class JavaCvFarneback implements OpticalFlow {
    private static final double PYRAMID = 0.5;
    private static final int LEVELS = 3;
    private static final int WINDOW = 15;
    private static final int ITERATIONS = 3;
    private static final int NEIGHBOURHOOD = 5;
    private static final double SIGMA = 1.2;

    @Override
    public FlowField between(Frame from, Frame to) {
        OpticalFlow.requireOneSize(from, to);
        if (Arrays.equals(from.argb(), to.argb())) {
            // At the rim OpenCV finds up to a hundredth of a pixel between equal frames.
            return new FlowField(
                    from.width(), from.height(), new float[from.argb().length], new float[from.argb().length]);
        }
        try (Mat before = FrameMat.grey(from);
                Mat after = FrameMat.grey(to);
                Mat flow = new Mat()) {
            calcOpticalFlowFarneback(before, after, flow, PYRAMID, LEVELS, WINDOW, ITERATIONS, NEIGHBOURHOOD, SIGMA, 0);
            return JavaCvFlow.field(flow, from.width(), from.height());
        }
    }
}
