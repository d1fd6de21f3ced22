package org.dianet.pipeline.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Measures the clips of a project, each once as long as its files and marks stay as they are.
public final class MeasureClips {
    /// Results that are kept in one go, so that a cancelled measurement loses little.
    private static final int BATCH = 20;

    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;
    private final KeptQuality kept;

    /// @param faces makes a finder, which is closed again
    public MeasureClips(MediaOpener opener, Supplier<? extends FaceFinder> faces, KeptQuality kept) {
        this.opener = opener;
        this.faces = faces;
        this.kept = kept;
    }

    /// @param clips in the order in which they were asked for
    /// @param before how many of them were measured before
    /// @param skipped why clips could not be measured
    public record Measured(Map<ClipId, ClipQuality> clips, int before, Map<ClipId, String> skipped) {}

    /// @param root the project's folder
    public Measured measure(Path root, Project project, List<Clip> chosen, JobContext context) {
        Map<ClipId, ClipQuality> known = kept.of(root, project);
        Map<ClipId, ClipQuality> clips = new LinkedHashMap<>();
        Map<ClipId, String> skipped = new LinkedHashMap<>();
        List<ClipQuality> fresh = new ArrayList<>();
        int before = 0;
        try (FaceFinder finder = faces.get()) {
            MeasureQuality measure = new MeasureQuality(opener, finder);
            for (Clip clip : chosen) {
                context.checkCancelled();
                ClipQuality quality = known.get(clip.id());
                if (quality != null) {
                    before++;
                } else {
                    try {
                        quality = measure.phase(root, clip, JobContext.silent());
                        fresh.add(quality);
                    } catch (MediaException e) {
                        skipped.put(clip.id(), String.valueOf(e.getMessage()));
                    }
                }
                if (quality != null) {
                    clips.put(clip.id(), quality);
                }
                if (fresh.size() >= BATCH) {
                    kept.keep(root, project, fresh);
                    fresh.clear();
                }
                context.report(Progress.of(
                        clips.size() + skipped.size(), chosen.size(), clip.id().value()));
            }
        } finally {
            kept.keep(root, project, fresh);
        }
        return new Measured(clips, before, skipped);
    }
}
