package org.dianet.imaging;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.clip.FrameIndex;
import org.jspecify.annotations.Nullable;

/// Every frame of a clip as a small grey image. Averaging over areas takes out most of the sensor noise, which would
/// otherwise hide a movement of a pixel or two. Small enough to keep for the whole clip, so that the motion curve
/// follows a dragged onset at once.
public final class MotionTrack {
    private static final int SIDE = 56;

    private final List<byte[]> frames = new ArrayList<>();
    private @Nullable Resampler resampler;

    /// Adds the clip's next frame.
    public MotionTrack add(Frame frame) {
        if (resampler == null || !resampler.fits(frame)) {
            double shrink = Math.min(1, (double) SIDE / Math.max(frame.width(), frame.height()));
            int width = Math.max(1, (int) Math.round(frame.width() * shrink));
            int height = Math.max(1, (int) Math.round(frame.height() * shrink));
            resampler = new Resampler(frame.width(), frame.height(), width, height, Colour.GREY);
        }
        frames.add(resampler.apply(frame));
        return this;
    }

    public int frameCount() {
        return frames.size();
    }

    /// The mean absolute grey change of every frame against the frame at `onset`.
    ///
    /// @throws IndexOutOfBoundsException if there is no such frame
    public MotionCurve against(FrameIndex onset) {
        byte[] reference = frames.get(onset.value());
        double[] change = new double[frames.size()];
        for (int f = 0; f < change.length; f++) {
            change[f] = meanChange(reference, frames.get(f));
        }
        return new MotionCurve(change);
    }

    private static double meanChange(byte[] a, byte[] b) {
        int size = Math.min(a.length, b.length);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / size;
    }
}
