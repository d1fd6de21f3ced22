package org.dianet.video.javacv;

import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.imaging.motion.TvL1Flow;

/// All ways to measure optical flow.
public final class JavaCvFlows implements FlowAlgorithm.Measures {

    @Override
    public OpticalFlow of(FlowAlgorithm algorithm) {
        return switch (algorithm) {
            case TV_L1 -> new TvL1Flow();
            case DIS -> new JavaCvFlow();
            case FARNEBACK -> new JavaCvFarneback();
        };
    }
}
