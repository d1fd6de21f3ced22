package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.face.Alignment.Target;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.HeadDrift;
import org.dianet.imaging.Similarity;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// A clip's frames, aligned as they are read.
final class AlignedFrames implements FrameReader {
    private final FrameReader frames;
    private final Target target;
    private final Optional<HeadDrift> drift;
    private @Nullable Aligner steady;

    AlignedFrames(FrameReader frames, Target target, Optional<HeadDrift> drift) {
        this.frames = frames;
        this.target = target;
        this.drift = drift;
    }

    @Override
    public Frame read(FrameIndex index) throws MediaException {
        Frame frame = frames.read(index);
        if (drift.isPresent()) {
            return aligner(target.transform().then(drift.get().undo(index.value())), frame)
                    .apply(frame);
        }
        if (steady == null) {
            steady = aligner(target.transform(), frame);
        }
        return steady.apply(frame);
    }

    private Aligner aligner(Similarity transform, Frame frame) {
        int side = target.framing().side();
        return new Aligner(transform, frame.width(), frame.height(), side, side);
    }

    @Override
    public FrameNumbers frames() {
        return frames.frames();
    }

    @Override
    public Path file(FrameIndex index) {
        return frames.file(index);
    }

    @Override
    public List<FrameIndex> unreadable() {
        return frames.unreadable();
    }

    @Override
    public void close() {
        frames.close();
    }
}
