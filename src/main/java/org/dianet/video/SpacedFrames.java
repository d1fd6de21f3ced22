package org.dianet.video;

import java.util.OptionalInt;
import org.dianet.model.clip.FrameIndex;

/// Every n-th frame of a clip whose frames can each be read without others.
final class SpacedFrames implements FrameSkim {
    private final FrameReader reader;
    private final int step;
    private int at;

    SpacedFrames(FrameReader reader, int step) {
        this.reader = reader;
        this.step = step;
        this.at = -step;
    }

    @Override
    public OptionalInt next() {
        at += step;
        return at < reader.frames().count() ? OptionalInt.of(at) : OptionalInt.empty();
    }

    @Override
    public byte[] grey(int width, int height) throws MediaException {
        return reader.grey(new FrameIndex(at), width, height);
    }

    @Override
    public void close() {
        reader.close();
    }
}
