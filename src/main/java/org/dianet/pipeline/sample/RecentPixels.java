package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.learning.ImageSpec;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// The frames of the clip that was asked for last as a network's images are pooled from them: aligned, shrunk, in
/// their colour. Another apex then takes no reading, no search for a face and no shrinking. Files that changed on the
/// disk are read again. Thread-safe; one question at a time.
public final class RecentPixels {
    /// Some 400 frames of 224 × 224 pixels in colour; further frames are read each time.
    private static final long MOST = 64L << 20;

    private final Map<Integer, byte[]> pixels = new HashMap<>();
    private long bytes;
    private @Nullable Key key;
    private @Nullable FrameReader reader;

    /// What the pixels depend on.
    ///
    /// @param onset that frames are aligned by; `null` if they are not
    record Key(
            Path root,
            Media media,
            FrameNumbers frames,
            @Nullable FrameNumber onset,
            ImageSpec images) {}

    /// Opens a clip's frames, aligned.
    @FunctionalInterface
    interface Opening {
        FrameReader open() throws MediaException;
    }

    /// Makes something of a clip's frames.
    @FunctionalInterface
    interface Work<T> {
        T of(ProjectFrames frames) throws MediaException;
    }

    synchronized <T> T with(Key wanted, Clip clip, Opening opening, Work<T> work) throws MediaException {
        FrameReader open = reader;
        if (open == null || !wanted.equals(key) || !open.isCurrent()) {
            release();
            open = opening.open();
            reader = open;
            key = wanted;
        }
        return work.of(new Remembered(ProjectFrames.of(open, clip), clip));
    }

    /// Lets go of the files and their pixels.
    public synchronized void release() {
        pixels.clear();
        bytes = 0;
        key = null;
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    /// The excluded frames are those of the clip at hand: they may have changed since the pixels were read.
    private final class Remembered implements ProjectFrames {
        private final ProjectFrames source;
        private final Clip clip;

        Remembered(ProjectFrames source, Clip clip) {
            this.source = source;
            this.clip = clip;
        }

        @Override
        public Frame read(int index) throws MediaException {
            return source.read(index);
        }

        @Override
        public boolean excluded(int index) {
            return clip.excludes(new FrameIndex(index));
        }

        @Override
        public byte[] pixels(int index, int width, int height, Colour colour) throws MediaException {
            byte[] known = pixels.get(index);
            if (known == null) {
                known = Resampler.resample(source.read(index), width, height, colour);
                if (bytes + known.length <= MOST) {
                    pixels.put(index, known);
                    bytes += known.length;
                }
            }
            return known;
        }
    }
}
