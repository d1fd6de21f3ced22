package org.dianet.pipeline.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// Looks at the frames of clips for what makes them hard to code from.
public final class MeasureQuality {
    private final MediaOpener opener;
    private final FaceFinder faces;

    public MeasureQuality(MediaOpener opener, FaceFinder faces) {
        this.opener = opener;
        this.faces = faces;
    }

    /// The clip's phase from onset to offset, or all of it where that is not marked.
    ///
    /// @throws MediaException if a frame cannot be read
    public ClipQuality phase(Path root, Clip clip, JobContext context) throws MediaException {
        Span phase = phase(clip);
        return measure(root, clip, phase.first(), phase.last(), context);
    }

    /// The frames of the clip from onset to offset, or all where that is not marked.
    static Span phase(Clip clip) {
        Optional<Phases> phases = clip.phases();
        return new Span(
                phases.map(p -> p.onset().value()).orElse(0),
                phases.map(p -> p.offset().value()).orElse(clip.frames().count() - 1));
    }

    /// All frames of the clip.
    ///
    /// @throws MediaException if a frame cannot be read
    public ClipQuality whole(Path root, Clip clip, JobContext context) throws MediaException {
        return measure(root, clip, 0, clip.frames().count() - 1, context);
    }

    private ClipQuality measure(Path root, Clip clip, int first, int last, JobContext context) throws MediaException {
        if (!clip.media().hasFrames()) {
            throw new MediaException("Clip " + clip.id() + " has ready images and no frames.");
        }
        List<FrameQuality> frames = new ArrayList<>();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            ProjectFrames source = ProjectFrames.of(reader, clip);
            for (int i = first; i <= last; i++) {
                context.checkCancelled();
                Frame frame = source.read(i);
                @Nullable
                FaceLandmarks mesh = faces.find(frame).orElse(null) instanceof FaceLandmarks found ? found : null;
                frames.add(FrameQuality.of(i, frame, mesh));
                context.report(Progress.of(
                        i - first + 1L,
                        last - first + 1L,
                        "frame " + clip.frames().numberAt(new FrameIndex(i))));
            }
        }
        return ClipQuality.of(clip.id(), new QualityTrack(frames));
    }
}
