package org.dianet.model.project;

import java.util.Optional;
import java.util.OptionalInt;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;

/// When the frames of a clip are shown.
///
/// A video's time starts with the video; a folder's time starts with the clip's first image. A time means the frame
/// whose start is nearest to it, and the later one in the middle between two. A whole number of milliseconds is at most
/// half a millisecond away from its frame's start, so that frames come back exactly for every rate below 1000 a second.
///
/// @param times of the clip's recording
public record ClipTimes(Clip clip, FrameTimes times) {

    /// The times of a clip; empty if its frame rate is not known.
    public static Optional<ClipTimes> of(Clip clip) {
        return clip.times().map(times -> new ClipTimes(clip, times));
    }

    /// Milliseconds from the start of the recording.
    public double startOf(FrameIndex index) {
        return times.startOf(position(index));
    }

    /// When the frame is no longer shown.
    public double endOf(FrameIndex index) {
        return times.endOf(position(index));
    }

    /// Milliseconds from the clip's first frame.
    public double sinceFirst(FrameIndex index) {
        return between(FrameIndex.FIRST, index);
    }

    /// Milliseconds from the start of one frame to the start of another; negative if that is earlier.
    public double between(FrameIndex from, FrameIndex to) {
        return times.stamped() ? startOf(to) - startOf(from) : times.rate().millis(to.value() - from.value());
    }

    /// Milliseconds for which the frame is shown.
    public double lengthOf(FrameIndex index) {
        return times.stamped() ? endOf(index) - startOf(index) : times.rate().millis(1);
    }

    private long position(FrameIndex index) {
        return ofVideo() ? clip.frames().numberAt(index).value() : index.value();
    }

    private boolean ofVideo() {
        return clip.media() instanceof Media.VideoFile;
    }

    /// The frame whose start is nearest to a time; empty if the clip has no such frame.
    public Optional<FrameIndex> startingAt(double millis) {
        return at(times.startingAt(millis));
    }

    /// The frame whose end is nearest to a time; empty if the clip has no such frame.
    public Optional<FrameIndex> endingAt(double millis) {
        return at(times.endingAt(millis));
    }

    private Optional<FrameIndex> at(OptionalInt position) {
        if (position.isEmpty()) {
            return Optional.empty();
        }
        int index = position.getAsInt();
        return ofVideo()
                ? clip.frames().indexOf(new FrameNumber(index))
                : Optional.of(new FrameIndex(index))
                        .filter(i -> i.value() < clip.frames().count());
    }
}
