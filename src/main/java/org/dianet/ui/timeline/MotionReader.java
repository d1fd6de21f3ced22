package org.dianet.ui.timeline;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.imaging.MotionTrack;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.pipeline.motion.MotionStudy;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Reads a clip's frames once, in order, into a motion track that can be asked while it grows.
final class MotionReader implements MotionSource {
    private final ClipFrames frames;
    private final Supplier<? extends FaceFinder> faces;
    private final MotionTrack track = new MotionTrack();
    private @Nullable MotionStudy study;
    private final BitSet unreadable = new BitSet();
    private @Nullable Frame last;
    private int behind;

    /// @param faces makes a finder, which is closed again
    MotionReader(ClipFrames frames, Supplier<? extends FaceFinder> faces) {
        this.frames = frames;
        this.faces = faces;
    }

    @Override
    public boolean read(int onset, IntSupplier around, JobContext context) throws InterruptedException {
        int count = frames.numbers().count();
        begin(onset < count ? frame(new FrameIndex(onset)) : null);
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            add(i, frame(new FrameIndex(i)));
            context.report(Progress.of(i + 1L, count, ""));
        }
        return true;
    }

    private void begin(@Nullable Frame frame) {
        Optional<Face> face = Optional.empty();
        if (frame != null) {
            try (FaceFinder finder = faces.get()) {
                face = finder.find(frame);
            }
        }
        synchronized (this) {
            study = new MotionStudy(face);
        }
    }

    private @Nullable Frame frame(FrameIndex index) throws InterruptedException {
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
                if (study != null) {
                    study.add(last);
                }
            }
        }
    }

    @Override
    public synchronized double[] change(int onset) {
        int count = track.frameCount();
        if (onset >= count) {
            return new double[0];
        }
        double[] change = track.against(new FrameIndex(onset)).change().clone();
        unreadable.stream().filter(i -> i < count).forEach(i -> change[i] = Double.NaN);
        return change;
    }

    @Override
    public synchronized Optional<FaceMotion> findings() {
        return study == null || study.frameCount() == 0 ? Optional.empty() : Optional.of(study.findings());
    }
}
