package org.dianet.pipeline.align;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.face.Alignment;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.face.Framing;
import org.dianet.face.Stabilisation;
import org.dianet.imaging.DriftEstimator;
import org.dianet.imaging.Frame;
import org.dianet.imaging.HeadDrift;
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

/// Aligns a clip by the face in its onset frame, or in its first frame if no onset is marked.
public final class AlignClip {
    private final MediaOpener opener;
    private final FaceFinder finder;
    private final AlignmentSpec spec;

    public AlignClip(MediaOpener opener, FaceFinder finder, AlignmentSpec spec) {
        this.opener = opener;
        this.finder = finder;
        this.spec = spec;
    }

    /// @param root the project's folder
    /// @throws MediaException if the onset frame is missing or unreadable, or any frame while drift is followed
    public AlignedClip align(Path root, Clip clip, JobContext context) throws MediaException {
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            FrameIndex reference = reference(clip, reader.frames());
            Frame frame = reader.read(reference);
            Alignment alignment = Alignment.of(
                    reader.frames().numberAt(reference),
                    frame.width(),
                    frame.height(),
                    finder.find(frame),
                    spec.framing());
            return new AlignedClip(opener, alignment, drift(reader, alignment, reference, context));
        }
    }

    private static FrameIndex reference(Clip clip, FrameNumbers frames) {
        @Nullable FrameNumber onset = clip.coding().marks().onset();
        return onset == null ? FrameIndex.FIRST : frames.indexOf(onset).orElse(FrameIndex.FIRST);
    }

    private Optional<HeadDrift> drift(FrameReader reader, Alignment alignment, FrameIndex reference, JobContext context)
            throws MediaException {
        Optional<Alignment.Target> target = alignment.target();
        if (spec.stabilisation() == Stabilisation.OFF || target.isEmpty()) {
            return Optional.empty();
        }
        // Not closed: the reader belongs to the caller.
        AlignedFrames aligned = new AlignedFrames(reader, new FrameAligner(target.get(), Optional.empty()));
        Framing framing = target.get().framing();
        int count = reader.frames().count();
        DriftEstimator estimator = new DriftEstimator(aligned.read(reference), framing.innerFace(), count);
        for (int done = 0; done < count; done++) {
            context.checkCancelled();
            int index = outwards(done, reference.value(), count);
            estimator.follow(index, aligned.read(new FrameIndex(index)));
            context.report(Progress.of(done + 1L, count, "following the head"));
        }
        return Optional.of(estimator.relativeTo(reference.value()));
    }

    /// From the reference frame to the last, then from before it back to the first.
    private static int outwards(int done, int reference, int count) {
        int after = count - reference;
        return done < after ? reference + done : reference - 1 - (done - after);
    }
}
