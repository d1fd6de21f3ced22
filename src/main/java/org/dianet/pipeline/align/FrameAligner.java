package org.dianet.pipeline.align;

import java.util.Optional;
import org.dianet.face.Alignment.Target;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.HeadDrift;
import org.dianet.model.clip.FrameIndex;
import org.jspecify.annotations.Nullable;

/// Aligns the frames of one clip. Safe to use from several threads.
final class FrameAligner {
    private final Target target;
    private final Optional<HeadDrift> drift;
    private @Nullable Aligner steady;

    FrameAligner(Target target, Optional<HeadDrift> drift) {
        this.target = target;
        this.drift = drift;
    }

    Frame apply(FrameIndex index, Frame frame) {
        return drift.isPresent()
                ? aligner(frame, drift.get(), index).apply(frame)
                : steady(frame).apply(frame);
    }

    private Aligner aligner(Frame frame, HeadDrift moved, FrameIndex index) {
        int side = target.framing().side();
        return new Aligner(
                target.transform().then(moved.undo(index.value())), frame.width(), frame.height(), side, side);
    }

    /// The same for every frame, so it is planned once.
    private synchronized Aligner steady(Frame frame) {
        if (steady == null) {
            int side = target.framing().side();
            steady = new Aligner(target.transform(), frame.width(), frame.height(), side, side);
        }
        return steady;
    }
}
