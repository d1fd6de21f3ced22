package org.dianet.pipeline.coding;

import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;

/// When the frames of a clip are shown, as other programs count time.
///
/// A video's time starts with the video, so that frame number n is shown from n/rate on; a folder's time starts
/// with the clip's first image. A time means the frame whose start is nearest to it, and the later one in the
/// middle between two. A whole number of milliseconds is at most half a millisecond away from its frame's start, so
/// that frames come back exactly for every rate below 1000 a second. The rate is taken to be constant.
public record ClipTimes(Clip clip) {

    public double startOf(FrameIndex index) {
        return clip.rate().millis(1) * position(index);
    }

    /// When the frame is no longer shown.
    public double endOf(FrameIndex index) {
        return clip.rate().millis(1) * (position(index) + 1);
    }

    private long position(FrameIndex index) {
        return ofVideo() ? clip.frames().numberAt(index).value() : index.value();
    }

    private boolean ofVideo() {
        return clip.media() instanceof Media.VideoFile;
    }

    /// The frame whose start is nearest to a time; empty if the clip has no such frame.
    public Optional<FrameIndex> startingAt(double millis) {
        return at(Math.floor(millis / clip.rate().millis(1) + 0.5));
    }

    /// The frame whose end is nearest to a time; empty if the clip has no such frame.
    public Optional<FrameIndex> endingAt(double millis) {
        return at(Math.floor(millis / clip.rate().millis(1) + 0.5) - 1);
    }

    private Optional<FrameIndex> at(double position) {
        if (!(position >= 0 && position < Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        int index = (int) position;
        return ofVideo()
                ? clip.frames().indexOf(new FrameNumber(index))
                : Optional.of(new FrameIndex(index))
                        .filter(i -> i.value() < clip.frames().count());
    }
}
