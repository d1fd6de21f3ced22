package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.ClipAligner;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// Finds the regions of a clip's coded units on the frames that its images were made of. Used by one thread.
final class ControlledFaces implements AutoCloseable {
    private final Supplier<FaceFinder> faces;
    private final ClipAligner aligner;
    private @Nullable FaceFinder finder;

    ControlledFaces(MediaOpener opener, Supplier<FaceFinder> faces, TrainingSpec spec) {
        this.faces = faces;
        this.aligner = new ClipAligner(opener, faces, spec.images().face());
    }

    /// @return empty for a clip without frames, coded units or a face
    /// @throws MediaException if the onset frame cannot be read
    Optional<CodedRegions> of(Path folder, Clip clip, JobContext context) throws MediaException {
        ParsedActionUnits units = ActionUnitNotation.parse(clip.coding().actionUnits());
        Optional<Phases> phases = clip.phases();
        if (!clip.media().hasFrames() || units.active().isEmpty() || phases.isEmpty()) {
            return Optional.empty();
        }
        if (finder == null) {
            finder = faces.get();
        }
        try (FrameReader reader = aligner.of(folder, clip, context).open(folder, clip.media(), clip.frames())) {
            Frame frame =
                    ProjectFrames.of(reader, clip).read(phases.get().onset().value());
            return finder.find(frame)
                    .filter(FaceLandmarks.class::isInstance)
                    .flatMap(face -> CodedRegions.of(units, (FaceLandmarks) face, frame.width(), frame.height()));
        }
    }

    @Override
    public void close() {
        aligner.close();
        if (finder != null) {
            finder.close();
            finder = null;
        }
    }
}
