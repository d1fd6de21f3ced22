package org.dianet.pipeline;

import java.nio.file.Path;
import org.dianet.imaging.MotionCurve;
import org.dianet.imaging.MotionTrack;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// The motion curve of one clip, against its marked onset or else its first frame.
public final class MeasureMotion {
    private final MediaOpener opener;

    public MeasureMotion(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable
    public MotionCurve measure(Path root, Clip clip, JobContext context) throws MediaException {
        FrameNumbers frames = clip.frames();
        MotionTrack track = new MotionTrack();
        try (FrameReader reader = opener.open(root, clip.media(), frames)) {
            for (int i = 0; i < frames.count(); i++) {
                context.checkCancelled();
                FrameNumber number = frames.numberAt(new FrameIndex(i));
                FrameIndex present = reader.frames()
                        .indexOf(number)
                        .orElseThrow(() -> new MediaException(
                                "Frame " + number + " of clip " + clip.id() + " is missing on the disk."));
                track.add(reader.read(present));
                context.report(Progress.of(i + 1L, frames.count(), "frame " + number));
            }
        }
        @Nullable FrameNumber onset = clip.coding().marks().onset();
        return track.against(
                onset == null ? FrameIndex.FIRST : frames.indexOf(onset).orElse(FrameIndex.FIRST));
    }
}
