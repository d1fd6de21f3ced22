package org.dianet.pipeline.motion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.FrameSkim;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;

/// Reads how a long recording moves, in the background: first a survey of the frames that can be had fastest, then
/// every
/// frame, from the one looked at outwards. What was read of a video is kept on the disk under its content.
public final class ReadRecording {
    private static final int VERSION = 1;
    /// About as fine as a window is wide.
    private static final int SURVEYED = 1000;
    /// Frames that are read in one go: enough that the way from a key picture is small beside them.
    private static final int STRETCH = 512;

    /// So that whoever draws the curve does so a few times a second.
    private static final long REPORTED_NANOS = 300_000_000L;
    private final MediaOpener opener;
    private final KeptFiles kept;

    /// @param kept where what was read is kept
    public ReadRecording(MediaOpener opener, KeptFiles kept) {
        this.opener = opener;
        this.kept = kept;
    }

    /// Reads all that is not known yet, and keeps what is known at the end or when cancelled.
    ///
    /// @param around index of the frame that is looked at, which changes
    /// @throws MediaException if the recording cannot be opened
    public void read(
            Path root, Media media, FrameNumbers frames, RecordingMotion motion, IntSupplier around, JobContext context)
            throws MediaException {
        Optional<String> key = key(root, media, frames);
        key.flatMap(kept::read).ifPresent(motion::restore);
        int before = motion.lookedAt();
        try {
            if (motion.apart() == 0 && !motion.isComplete()) {
                survey(root, media, frames, motion, context);
            }
            if (!motion.isComplete()) {
                readAll(root, media, frames, motion, around, context);
            }
        } finally {
            if (motion.lookedAt() > before) {
                key.ifPresent(name -> kept.write(name, motion.bytes()));
            }
        }
    }

    /// Only the survey.
    ///
    /// @throws MediaException as [#read]
    public void survey(Path root, Media media, FrameNumbers frames, RecordingMotion motion, JobContext context)
            throws MediaException {
        MediaInfo info = opener.probe(root, media);
        motion.size(info.width(), info.height());
        long reported = System.nanoTime();
        try (FrameSkim skim = opener.skim(root, media, frames, SURVEYED)) {
            for (OptionalInt next = skim.next(); next.isPresent(); next = skim.next()) {
                context.checkCancelled();
                motion.add(next.getAsInt(), skim.grey(motion.width(), motion.height()));
                reported = report(motion, reported, context);
            }
        }
        motion.surveyed();
    }

    private void readAll(
            Path root, Media media, FrameNumbers frames, RecordingMotion motion, IntSupplier around, JobContext context)
            throws MediaException {
        long reported = System.nanoTime();
        try (FrameReader reader = opener.openAside(root, media, frames)) {
            OptionalInt stretch = nearest(motion, around.getAsInt());
            while (stretch.isPresent()) {
                int from = stretch.getAsInt() * STRETCH;
                for (int i = from; i < Math.min(from + STRETCH, motion.frameCount()); i++) {
                    context.checkCancelled();
                    look(reader, i, motion);
                    reported = report(motion, reported, context);
                }
                stretch = nearest(motion, around.getAsInt());
            }
        }
    }

    private static void look(FrameReader reader, int frame, RecordingMotion motion) {
        if (motion.knows(frame)) {
            return;
        }
        try {
            motion.add(frame, reader.grey(new FrameIndex(frame), motion.width(), motion.height()));
        } catch (MediaException e) {
            motion.miss(frame); // a gap in the curve, and the player says why
        }
    }

    /// The stretch nearest to a frame that is not known whole.
    private static OptionalInt nearest(RecordingMotion motion, int around) {
        int stretches = Math.ceilDiv(motion.frameCount(), STRETCH);
        int here = Math.clamp(around / STRETCH, 0, stretches - 1);
        for (int distance = 0; distance < stretches; distance++) {
            for (int stretch : new int[] {here + distance, here - distance}) {
                if (stretch >= 0 && stretch < stretches && !isKnown(motion, stretch)) {
                    return OptionalInt.of(stretch);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isKnown(RecordingMotion motion, int stretch) {
        int from = stretch * STRETCH;
        for (int i = from; i < Math.min(from + STRETCH, motion.frameCount()); i++) {
            if (!motion.knows(i)) {
                return false;
            }
        }
        return true;
    }

    private static long report(RecordingMotion motion, long last, JobContext context) {
        long now = System.nanoTime();
        if (now - last < REPORTED_NANOS) {
            return last;
        }
        context.report(Progress.of(motion.lookedAt(), motion.frameCount(), ""));
        return now;
    }

    /// Of a folder of images nothing is kept: it would have to be read for its content.
    private Optional<String> key(Path root, Media media, FrameNumbers frames) throws MediaException {
        if (!kept.keeps() || !(media instanceof Media.VideoFile video)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    KeptFiles.key(MediaPaths.find(root, video.path()), VERSION, frames.hashCode(), frames.count()));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads the file next says what is wrong with it
        }
    }
}
