package org.dianet.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.dianet.imaging.Frame;
import org.dianet.imaging.SignedDifference;
import org.dianet.imaging.motion.FlowView;
import org.dianet.imaging.motion.MotionMagnifier;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.model.clip.FrameIndex;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Makes pictures for looking from the frames of one clip. Safe to use from several threads.
final class Darkroom {
    /// Frames on either side over which motion is averaged before it is magnified.
    private static final int AROUND = 2;

    private final ClipFrames frames;
    private final OpticalFlow flow;
    private @Nullable Prepared prepared;

    Darkroom(ClipFrames frames, OpticalFlow flow) {
        this.frames = frames;
        this.flow = flow;
    }

    /// What one reference frame is prepared for.
    private record Prepared(FrameIndex reference, Optional<AlignedClip> aligned, MotionMagnifier magnifier) {}

    /// @param reference what motion is measured against
    /// @param aligned how the face is held still; empty if it is not
    /// @throws ExecutionException if a frame cannot be read
    Picture develop(FrameIndex index, FrameIndex reference, Look look, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        Frame here = frame(index, aligned);
        Frame pixels = look.tone()
                .apply(
                        switch (look.mode()) {
                            case PLAIN -> here;
                            case DIFFERENCE ->
                                new SignedDifference(look.strength()).of(here, frame(reference, aligned));
                            case FLOW -> view(look).colours(frame(reference, aligned), here);
                            case ARROWS -> view(look).arrows(frame(reference, aligned), here);
                            case MAGNIFIED -> magnified(index, reference, look.strength(), aligned);
                        });
        return new Picture(index, pixels, here.width(), here.height(), true);
    }

    private FlowView view(Look look) {
        return new FlowView(flow, 1 / look.strength());
    }

    private Frame magnified(FrameIndex index, FrameIndex reference, double strength, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        List<Frame> around = new ArrayList<>();
        for (int i = index.value() - AROUND; i <= index.value() + AROUND; i++) {
            around.add(frame(new FrameIndex(Math.clamp(i, 0, frames.numbers().count() - 1)), aligned));
        }
        return magnifier(reference, aligned).magnify(around.get(AROUND), around, strength);
    }

    private synchronized MotionMagnifier magnifier(FrameIndex reference, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        Prepared ready = prepared;
        if (ready == null
                || !ready.reference().equals(reference)
                || !ready.aligned().equals(aligned)) {
            ready = new Prepared(reference, aligned, new MotionMagnifier(frame(reference, aligned)));
            prepared = ready;
        }
        return ready.magnifier();
    }

    private Frame frame(FrameIndex index, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        Frame frame = frames.frame(index).get();
        return aligned.map(clip -> clip.align(index, frame)).orElse(frame);
    }
}
