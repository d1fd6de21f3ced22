package org.dianet.ui.preview.model;

import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.ExplanationMethod;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.LearntFromException;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Asks the networks of a run, for their answer alone or with the maps behind it.
public final class ClipExplainer implements Explainer {
    private final ExplainClip explain;
    private final PredictClip predict;

    public ClipExplainer(ExplainClip explain, PredictClip predict) {
        this.explain = explain;
        this.predict = predict;
    }

    @Override
    public Explained explain(Question question, JobContext context) throws Exception {
        ExplanationMethod method = question.mode().method();
        if (method == null) {
            return explained(question, predicted(question, context), null, "");
        }
        try {
            ExplainClip.Answer maps =
                    explain.explain(question.run(), question.asked(), method, question.seed(), context);
            return explained(question, maps.answer(), maps, "");
        } catch (LearntFromException | EngineException e) {
            String why = Messages.text("preview.noMaps", String.valueOf(e.getMessage()));
            return explained(question, predicted(question, context), null, why);
        }
    }

    private PredictClip.Answer predicted(Question question, JobContext context) throws Exception {
        return predict.predict(question.run(), question.asked(), question.seed(), context);
    }

    private static Explained explained(
            Question question, PredictClip.Answer answer, ExplainClip.@Nullable Answer maps, String noMaps) {
        return new Explained(
                answer,
                maps,
                noMaps,
                truth(question.project().project(), question.clip()),
                Messages.text("preview.provenance", question.run().getFileName(), answer.basis()));
    }

    private static @Nullable String truth(Project project, Clip clip) {
        String emotion = clip.coding().emotion();
        return emotion == null ? null : project.protocol().classOf(emotion).orElse(emotion);
    }
}
