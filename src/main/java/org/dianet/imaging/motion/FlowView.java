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
        return picture(now).colours(known(small(reference), small), small);
    }

    /// @param zoom pixels of the screen for a pixel of the frame, which arrows are drawn to be read at; 0 if not known
    public Frame arrows(Frame reference, Frame now, double zoom) {
        Frame small = small(now);
        FlowField field = known(small(reference), small);
        return zoom > 0
                ? picture(now).arrows(field, small, zoom / shrink(now))
                : picture(now).arrows(field, small);
    }

    /// Flow where it can be separated from noise.
    private FlowField known(Frame reference, Frame now) {
        return FlowNoise.quiet(flow.between(reference, now), reference, now);
    }

    /// Motion since the reference as a smooth field, for frames shrunk likewise.
    public FarMotion far(Frame reference, Frame now) {
        Frame small = small(now);
        Frame before = small(reference);
        return FarMotion.of(flow.between(before, small), before, small);
    }

    private FlowPicture picture(Frame frame) {
        return new FlowPicture(full * shrink(frame));
    }

    private static double shrink(Frame frame) {
        return Math.min(1, (double) LARGEST / Math.max(frame.width(), frame.height()));
    }

    /// The frame as it is worked on.
    public static Frame small(Frame frame) {
        double shrink = shrink(frame);
        return shrink == 1
                ? frame
                : Resampler.shrunk(frame, Math.max(1, (int) Math.round(frame.width() * shrink)), Math.max(1, (int)
                        Math.round(frame.height() * shrink)));
    }
}
