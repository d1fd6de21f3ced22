package org.dianet.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.dianet.imaging.Frame;
import org.dianet.imaging.SignedDifference;
import org.dianet.imaging.motion.FarMotion;
import org.dianet.imaging.motion.FlowView;
import org.dianet.imaging.motion.MotionMagnifier;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.learning.EngineException;
import org.dianet.model.clip.FrameIndex;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.pipeline.motion.LearnedMagnification;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Makes pictures for looking from the frames of one clip. Safe to use from several threads.
final class FrameRenderer {
    /// Frames on either side over which motion is averaged before it is magnified.
    private static final int AROUND = 2;

    /// Pixels by which waves are turned at most: a quarter of the finest.
    private static final double NEAR = 1;

    private final ClipFrames frames;
    private final OpticalFlow flow;
    private final LearnedMagnification learned;
    private @Nullable Prepared prepared;

    FrameRenderer(ClipFrames frames, OpticalFlow flow, LearnedMagnification learned) {
        this.frames = frames;
        this.flow = flow;
        this.learned = learned;
    }

    /// What one reference frame is prepared for.
    private record Prepared(FrameIndex reference, Optional<AlignedClip> aligned, MotionMagnifier magnifier) {}

    /// @param reference what motion is measured against
    /// @param aligned how the face is held still; empty if it is not
    /// @throws ExecutionException if a frame cannot be read, or there are no weights for learned magnification
    RenderedFrame render(
            FrameIndex index, FrameIndex reference, ViewSettings viewSettings, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        Frame here = frame(index, aligned);
        Made made = switch (viewSettings.mode()) {
            case PLAIN -> new Made(here, viewSettings.strength());
            case DIFFERENCE ->
                new Made(
                        new SignedDifference(viewSettings.strength()).of(here, frame(reference, aligned)),
                        viewSettings.strength());
            case FLOW -> new Made(view(viewSettings).colours(frame(reference, aligned), here), viewSettings.strength());
            case ARROWS ->
                new Made(
                        view(viewSettings).arrows(frame(reference, aligned), here, viewSettings.zoom()),
                        viewSettings.strength());
            case MAGNIFIED -> magnified(index, reference, viewSettings.strength(), aligned);
            case LEARNED ->
                new Made(learned(frame(reference, aligned), here, viewSettings.strength()), viewSettings.strength());
        };
        return new RenderedFrame(
                index, viewSettings.tone().apply(made.pixels), here.width(), here.height(), true, made.strength);
    }

    /// @param strength with which it was made
    private record Made(Frame pixels, double strength) {}

    private FlowView view(ViewSettings viewSettings) {
        return new FlowView(flow, 1 / viewSettings.strength());
    }

    private Frame learned(Frame reference, Frame here, double strength) throws ExecutionException {
        try {
            return learned.magnify(reference, here, strength);
        } catch (EngineException e) {
            throw new ExecutionException(e);
        }
    }

    /// By turning the waves of the picture while all that is added stays within a pixel, which shows what no flow can
    /// measure; beyond that fine detail would stay behind coarse, so that pixels are moved along the flow.
    private Made magnified(FrameIndex index, FrameIndex reference, double strength, Optional<AlignedClip> aligned)
            throws ExecutionException, InterruptedException {
        Frame now = frame(index, aligned);
        FarMotion far = new FlowView(flow, 1).far(frame(reference, aligned), now);
        if (strength * far.farthest() > NEAR) {
            double possible = far.possible(strength);
            return new Made(far.magnify(FlowView.small(now), possible), possible);
        }
        List<Frame> around = new ArrayList<>();
        for (int i = index.value() - AROUND; i <= index.value() + AROUND; i++) {
            around.add(frame(new FrameIndex(Math.clamp(i, 0, frames.numbers().count() - 1)), aligned));
        }
        return new Made(magnifier(reference, aligned).magnify(around.get(AROUND), around, strength), strength);
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
