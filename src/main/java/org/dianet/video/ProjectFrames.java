package org.dianet.video;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;

/// The frames of a clip as the project knows it, which may be more than the disk has. There is one rule for all that is
/// computed from frames: what needs a frame that is missing or unreadable is not computed, and no other frame stands
/// in.
@FunctionalInterface
public interface ProjectFrames {

    /// @param index of the frame in the clip as the project knows it
    /// @throws MediaException if the frame is missing or unreadable, in a sentence that names it
    Frame read(int index) throws MediaException;

    /// Whether a person excluded the frame, so that no motion image is made of it.
    default boolean excluded(int index) {
        return false;
    }

    /// The frame shrunk or enlarged.
    ///
    /// @return `height · width · channels` unsigned bytes, not to be changed
    /// @throws MediaException as [#read]
    default byte[] pixels(int index, int width, int height, Colour colour) throws MediaException {
        return Resampler.resample(read(index), width, height, colour);
    }

    /// Frames of an open file or folder.
    static ProjectFrames of(FrameReader reader, Clip clip) {
        return new OfClip(clip, index -> reader.read(present(reader.frames(), clip, index)));
    }

    /// Frames that the cache may hold; waits for those that it has to decode.
    static ProjectFrames of(ClipFrames cache, Clip clip) {
        return new OfClip(clip, index -> {
            try {
                return cache.frame(present(cache.numbers(), clip, index)).join();
            } catch (CompletionException | CancellationException e) {
                throw e.getCause() instanceof MediaException told
                        ? told
                        : new MediaException(
                                "Frame " + clip.frames().numberAt(new FrameIndex(index)) + " of clip " + clip.id()
                                        + " cannot be read.",
                                e);
            }
        });
    }

    /// Where a frame of the project is among those on the disk; empty if it is missing there.
    static Optional<FrameIndex> place(FrameNumbers known, FrameNumbers present, int index) {
        return present.indexOf(known.numberAt(new FrameIndex(index)));
    }

    private static FrameIndex present(FrameNumbers present, Clip clip, int index) throws MediaException {
        return place(clip.frames(), present, index)
                .orElseThrow(() -> new MediaException("Frame "
                        + clip.frames().numberAt(new FrameIndex(index)) + " of clip " + clip.id()
                        + " is missing on the disk."));
    }

    /// Frames of a clip by any way of reading them.
    record OfClip(Clip clip, ProjectFrames source) implements ProjectFrames {
        @Override
        public Frame read(int index) throws MediaException {
            return source.read(index);
        }

        @Override
        public boolean excluded(int index) {
            return clip.excludes(new FrameIndex(index));
        }
    }
}
