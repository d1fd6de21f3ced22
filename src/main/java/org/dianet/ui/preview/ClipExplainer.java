package org.dianet.ui.preview;

import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.ExplainClip;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// Asks the fold of a run that never saw the clip's subject.
public final class ClipExplainer implements Explainer {
    private final ExplainClip explain;

    public ClipExplainer(ExplainClip explain) {
        this.explain = explain;
    }

    @Override
    public Explained explain(Question question, JobContext context) throws Exception {
        ExplainClip.Answer answer = explain.explain(
                question.run(), question.clip(), question.project().folder(), question.method(), context);
        return new Explained(
                answer.explanation(),
                answer.classes(),
                truth(question.project().project(), question.clip()),
                Messages.text(
                        "preview.provenance",
                        question.run().getFileName(),
                        question.clip().subject(),
                        Long.toString(answer.fold().seed())));
    }

    private static @Nullable String truth(Project project, Clip clip) {
        String emotion = clip.coding().emotion();
        return emotion == null ? null : project.protocol().classOf(emotion).orElse(emotion);
    }
}
