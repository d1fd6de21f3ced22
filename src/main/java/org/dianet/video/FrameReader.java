package org.dianet.video;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DeepFrame;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;

/// Reads the frames of one clip in any order. Used by one thread at a time.
public interface FrameReader extends AutoCloseable {

    /// Original numbers of all frames, in order.
    FrameNumbers frames();

    /// The frame at `index`, exactly, with undisturbed pixels.
    ///
    /// @throws MediaException if this frame is missing or cannot be decoded; other frames may still be read
    Frame read(FrameIndex index) throws MediaException;

    /// The values of the frame at `index` where they are one of 16 bits a pixel, such as depth; empty for other frames.
    ///
    /// @throws MediaException as [#read]
    default Optional<DeepFrame> deep(FrameIndex index) throws MediaException {
        return Optional.empty();
    }

    /// The frame at `index` as a small grey picture, for looking at how much changes. Readers of videos take the
    /// brightness that the file holds, which differs by rounding from that of the frame's colours.
    ///
    /// @return `height · width` unsigned bytes
    /// @throws MediaException as [#read]
    default byte[] grey(FrameIndex index, int width, int height) throws MediaException {
        return Resampler.resample(read(index), width, height, Colour.GREY);
    }

    /// Whether reading the frame takes no decoding of others.
    default boolean isAtHand(FrameIndex index) {
        return true;
    }

    /// Does a small part of what [#read] has to do before the frame is at hand, so that other work can come between.
    ///
    /// @return whether there is more to do; if not, [#read] gives the frame or says why there is none
    /// @throws MediaException if the file cannot be read any further
    default boolean approach(FrameIndex index) throws MediaException {
        return false;
    }

    /// Does a small part of what brings the frames before `around` to hand, for someone who goes backward.
    ///
    /// @return whether there was something to do
    /// @throws MediaException as [#approach]
    default boolean lookBack(FrameIndex around) throws MediaException {
        return false;
    }

    /// The file that holds this frame.
    Path file(FrameIndex index);

    /// Whether the files are still those that were opened, as far as their sizes and times tell. Thread-safe.
    default boolean isCurrent() {
        return true;
    }

    /// Frames that are known to be unreadable, found so far.
    List<FrameIndex> unreadable();

    @Override
    void close();
}
