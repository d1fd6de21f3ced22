package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.run.RunRecord;
import org.dianet.video.MediaOpener;

/// Clips whose class a run's networks read differently, out of fold.
public final class ModelDisagreement {
    private final OutOfFoldClasses classes;

    public ModelDisagreement(MediaOpener opener) {
        this.classes = new OutOfFoldClasses(opener);
    }

    /// @param folder the project's folder
    /// @param predictions of the run's finished folds
    public Set<ClipId> of(Project project, Path folder, Path run, RunRecord record, List<Prediction> predictions) {
        Set<ClipId> differing = new HashSet<>();
        classes.of(project, folder, run, record, predictions).forEach((id, read) -> {
            Clip clip = project.clip(id).orElseThrow();
            if (project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts counts
                    && !read.equals(counts.className())) {
                differing.add(id);
            }
        });
        return differing;
    }
}
