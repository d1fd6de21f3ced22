package org.dianet.ui.preview.model;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.ui.common.session.OpenProject;
import org.jspecify.annotations.Nullable;

/// Asks the model of a run that never saw the clip's subject.
@FunctionalInterface
public interface Explainer {

    /// The question. The clip is in its current state, with marks that may not be saved yet.
    ///
    /// @param mode which maps are wanted, if any
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @param minusMean whether maps are wanted minus the mean map of the run's clips, if that is kept
    /// @param head whose maps are wanted, counted from 1, or `null` for all heads together
    /// @param ground what the maps are drawn over, if the clip has frames
    record Question(
            OpenProject project,
            Path run,
            Clip clip,
            OverlayMode mode,
            @Nullable Long seed,
            boolean minusMean,
            @Nullable Integer head,
            Ground ground) {
        AskedClip asked() {
            return new AskedClip(project.project(), project.folder(), clip);
        }
    }

    ModelAnswer explain(Question question, JobContext context) throws Exception;

    /// How much of a token's effect stays if the attention is held, in a sentence; empty if the maps are of something
    /// else. It takes longer than an answer.
    default String held(Question question, ExplainClip.Answer maps, JobContext context) throws Exception {
        return "";
    }
}
