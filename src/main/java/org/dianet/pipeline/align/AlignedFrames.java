package org.dianet.pipeline.align;

import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;

/// A clip's frames, aligned as they are read.
final class AlignedFrames implements FrameReader {
    private final FrameReader frames;
    private final FrameAligner aligner;

    AlignedFrames(FrameReader frames, FrameAligner aligner) {
        this.frames = frames;
        this.aligner = aligner;
    }

    @Override
    public Frame read(FrameIndex index) throws MediaException {
        return aligner.apply(index, frames.read(index));
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
    public boolean isCurrent() {
        return frames.isCurrent();
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
