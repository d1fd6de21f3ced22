package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;

/// Flow since a reference frame as a picture. Frames larger than [#LARGEST] are shrunk to it first; lengths stay those
/// of the frames as they were.
///
/// @param full length in pixels of the frame that takes the full colour
public record FlowView(OpticalFlow flow, double full) {
    public static final int LARGEST = 480;

    public Frame colours(Frame reference, Frame now) {
        Frame small = small(now);
        return picture(now).colours(flow.between(small(reference), small), small);
    }

    public Frame arrows(Frame reference, Frame now) {
        Frame small = small(now);
        return picture(now).arrows(flow.between(small(reference), small), small);
    }

    private FlowPicture picture(Frame frame) {
        return new FlowPicture(full * shrink(frame));
    }

    private static double shrink(Frame frame) {
        return Math.min(1, (double) LARGEST / Math.max(frame.width(), frame.height()));
    }

    private static Frame small(Frame frame) {
        double shrink = shrink(frame);
        return shrink == 1
                ? frame
                : Resampler.shrunk(frame, Math.max(1, (int) Math.round(frame.width() * shrink)), Math.max(1, (int)
                        Math.round(frame.height() * shrink)));
    }
}
