package org.dianet.pipeline.motion;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
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
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// How one clip moves, against its marked onset, or its first frame.
public final class MeasureMotion {
    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;

    /// @param faces makes a finder, which is closed again
    public MeasureMotion(MediaOpener opener, Supplier<? extends FaceFinder> faces) {
        this.opener = opener;
        this.faces = faces;
    }

    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable
    public ClipMotion measure(Path root, Clip clip, JobContext context) throws MediaException {
        FrameNumbers frames = clip.frames();
        int onset = reference(clip);
        MotionTrack track = new MotionTrack();
        try (FrameReader reader = opener.open(root, clip.media(), frames)) {
            MotionStudy study =
                    new MotionStudy(face(ProjectFrames.of(reader, clip).read(onset)));
            for (int i = 0; i < frames.count(); i++) {
                context.checkCancelled();
                Frame frame = ProjectFrames.of(reader, clip).read(i);
                track.add(frame);
                study.add(frame);
                context.report(Progress.of(i + 1L, frames.count(), "frame " + frames.numberAt(new FrameIndex(i))));
            }
            return new ClipMotion(clip, onset, track.against(new FrameIndex(onset)), study.findings());
        }
    }

    private static int reference(Clip clip) {
        @Nullable FrameNumber onset = clip.coding().marks().onset();
        return onset == null
                ? 0
                : clip.frames().indexOf(onset).orElse(FrameIndex.FIRST).value();
    }

    private Optional<Face> face(Frame frame) {
        try (FaceFinder finder = faces.get()) {
            return finder.find(frame);
        }
    }
}
