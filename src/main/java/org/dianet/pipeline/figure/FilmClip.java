package org.dianet.pipeline.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.imaging.MotionTrack;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaWriter;
import org.dianet.video.ProjectFrames;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// Writes videos of events, each frame as it is decoded: for talks, and for programs that play no folders of images.
public final class FilmClip {
    private static final int KEY_FRAMES = 12;
    private final MediaOpener opener;
    private final MediaWriter writer;

    /// What is put on the picture or beneath it.
    public enum Extra {
        /// The frame's number, its time and the mark on it, over the picture.
        BURN,
        /// The motion curve with the marks and the frame's place, beneath the picture.
        CURVE
    }

    /// What to film.
    ///
    /// @param coding whose marks are shown
    /// @param stretch of the clip's frames
    /// @param rate frames a second of the clip
    public record Order(
            Clip clip, Coding coding, FilmStretch stretch, double rate, FilmSpeed speed, List<Extra> extras) {
        public Order {
            extras = List.copyOf(extras);
        }
    }

    /// What was written.
    ///
    /// @param frames of the clip
    /// @param shown frames of the video, in which each may be repeated
    /// @param rate frames a second of the video
    /// @param uneven whether the clip's frames lie unevenly in time; the video shows them evenly
    public record Film(int frames, int shown, double rate, boolean uneven) {}

    public FilmClip(MediaOpener opener, MediaWriter writer) {
        this.opener = opener;
        this.writer = writer;
    }

    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable, or the file cannot be written
    public Film write(Path root, Order order, Path out, JobContext context) throws MediaException {
        Clip clip = order.clip;
        FilmStretch stretch = order.stretch;
        double rate = FilmRate.near(order.rate * order.speed.faster());
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            ProjectFrames frames = ProjectFrames.of(reader, clip);
            FilmPainter painter = painter(order, frames, context);
            Frame first = painter.paint(frames.read(stretch.from()), stretch.from());
            VideoFormat format =
                    new VideoFormat(first.width(), first.height(), rate, KEY_FRAMES, VideoFormat.Quality.FINEST);
            try (VideoSink sink = writer.video(out, format)) {
                for (int i = stretch.from(); i <= stretch.to(); i++) {
                    context.checkCancelled();
                    Frame picture = painter.paint(frames.read(i), i);
                    for (int r = 0; r < order.speed.repeats(); r++) {
                        sink.add(picture);
                    }
                    context.report(Progress.of(i - stretch.from() + 1L, stretch.count(), "video"));
                }
            }
        }
        int count = stretch.count();
        boolean uneven = clip.times().filter(FrameTimes::stamped).isPresent();
        return new Film(count, count * order.speed.repeats(), rate, uneven);
    }

    private static FilmPainter painter(Order order, ProjectFrames frames, JobContext context) throws MediaException {
        boolean burn = order.extras.contains(Extra.BURN);
        if (!order.extras.contains(Extra.CURVE)) {
            return new FilmPainter(order, burn, Optional.empty());
        }
        MotionTrack track = new MotionTrack();
        for (int i = order.stretch.from(); i <= order.stretch.to(); i++) {
            context.checkCancelled();
            track.add(frames.read(i));
        }
        int onset = order.coding
                .marks()
                .get(org.dianet.model.clip.MarkKind.ONSET)
                .flatMap(order.clip.frames()::indexOf)
                .map(FrameIndex::value)
                .filter(order.stretch::holds)
                .orElse(order.stretch.from());
        double[] change =
                track.against(new FrameIndex(onset - order.stretch.from())).change();
        return new FilmPainter(order, burn, Optional.of(change));
    }

    /// All frames of a clip at its own rate, so that a program that plays no folders of images shows them.
    ///
    /// @throws MediaException as [#write]
    public void whole(Path root, Clip clip, double rate, Path out, JobContext context) throws MediaException {
        int count = clip.frames().count();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            ProjectFrames frames = ProjectFrames.of(reader, clip);
            Frame first = FilmPainter.even(frames.read(0));
            VideoFormat format = new VideoFormat(
                    first.width(), first.height(), FilmRate.near(rate), KEY_FRAMES, VideoFormat.Quality.CLEAR);
            try (VideoSink sink = writer.video(out, format)) {
                for (int i = 0; i < count; i++) {
                    context.checkCancelled();
                    sink.add(FilmPainter.even(frames.read(i)));
                    context.report(Progress.of(i + 1L, count, "video of " + clip.id()));
                }
            }
        }
    }
}
