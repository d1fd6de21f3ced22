package org.dianet.ui.timeline;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.dianet.imaging.Frame;
import org.dianet.imaging.MotionCurve;
import org.dianet.imaging.MotionTrack;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Reads a clip's frames once, in order, into a motion track that can be asked while it grows.
final class MotionReader {
    private final MotionTrack track = new MotionTrack();
    private final BitSet unreadable = new BitSet();
    private @Nullable Frame last;
    private int behind;

    /// Reads all frames; runs where waiting for frames is allowed.
    boolean read(ClipFrames frames, JobContext context) throws InterruptedException {
        int count = frames.numbers().count();
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            add(i, frame(frames, new FrameIndex(i)));
            context.report(Progress.of(i + 1L, count, ""));
        }
        return true;
    }

    private static @Nullable Frame frame(ClipFrames frames, FrameIndex index) throws InterruptedException {
        try {
            return frames.frame(index).get();
        } catch (ExecutionException e) {
            return null;
        }
    }

    /// A frame that cannot be read leaves a gap in the curve; the track is kept in step by the frame before it.
    private synchronized void add(int index, @Nullable Frame frame) {
        if (frame == null) {
            unreadable.set(index);
            behind++;
        } else {
            last = frame;
            behind++;
        }
        if (last != null) {
            for (; behind > 0; behind--) {
                track.add(last);
            }
        }
    }

    /// The change of the frames read so far against the frame at `onset`; NaN where a frame cannot be read.
    synchronized double[] change(int onset) {
        int count = track.frameCount();
        if (onset >= count) {
            return new double[0];
        }
        double[] change = track.against(new FrameIndex(onset)).change().clone();
        unreadable.stream().filter(i -> i < count).forEach(i -> change[i] = Double.NaN);
        return change;
    }

    /// The curve for suggestions, if every frame so far could be read.
    synchronized Optional<MotionCurve> curve(int onset) {
        return unreadable.isEmpty() && onset < track.frameCount()
                ? Optional.of(track.against(new FrameIndex(onset)))
                : Optional.empty();
    }
}
