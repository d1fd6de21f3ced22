package org.dianet.pipeline.quality;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.ExcludeFrames;
import org.dianet.video.MediaException;

/// Leaves out what the program finds to be hard to code from.
public final class ExcludeFlaws {
    private final Source source;

    /// What there is to leave out of a clip.
    @FunctionalInterface
    public interface Source {
        List<Stretch> find(Path root, Clip clip, JobContext context) throws MediaException;
    }

    /// @param first index of its first frame in the clip
    /// @param last index of its last frame
    /// @param reason as it stands with the excluded stretch
    public record Stretch(int first, int last, String reason) {}

    public ExcludeFlaws(Source source) {
        this.source = source;
    }

    /// Blinks, turned heads, lost faces and steps of the light.
    public ExcludeFlaws(MeasureQuality measure) {
        this((root, clip, context) -> measure.whole(root, clip, context).flaws().stream()
                .map(flaw -> new Stretch(flaw.first(), flaw.last(), flaw.flaw().reason()))
                .toList());
    }

    /// What was found.
    ///
    /// @param edit leaves all of it out
    /// @param stretches how many were found
    /// @param skipped clips that could not be read, in sentences
    public record Found(Edit edit, int stretches, List<String> skipped) {}

    /// @param root the project's folder
    /// @param by who lets it be left out
    public Found in(Project project, Path root, List<Clip> clips, Coder by, Instant at, JobContext context) {
        List<Edit> edits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Project now = project;
        for (Clip clip : clips) {
            try {
                for (Stretch flaw : source.find(root, clip, context)) {
                    Clip changed = now.clip(clip.id()).orElseThrow();
                    Edit edit = ExcludeFrames.exclude(
                            now,
                            changed,
                            new Exclusion(
                                    clip.frames().numberAt(new FrameIndex(flaw.first())),
                                    clip.frames().numberAt(new FrameIndex(flaw.last())),
                                    flaw.reason() + " (found by the program)",
                                    by,
                                    at));
                    edits.add(edit);
                    now = edit.applyTo(now);
                }
            } catch (MediaException e) {
                skipped.add("skipped " + clip.id() + ": " + e.getMessage());
            }
        }
        return new Found(new Edit.Composite(edits), edits.size(), skipped);
    }
}
