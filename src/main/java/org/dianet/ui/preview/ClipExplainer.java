package org.dianet.ui.preview;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.learning.Explanation;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.ExplainClip;
import org.dianet.pipeline.PredictClip;
import org.dianet.pipeline.ReadRuns;
import org.dianet.storage.RunRecord;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// Asks the fold of a run that never saw the clip's subject; of a model for new clips, or for a subject that a run does
/// not know, all its networks.
public final class ClipExplainer implements Explainer {
    private final ReadRuns runs;
    private final ExplainClip explain;
    private final PredictClip predict;

    public ClipExplainer(ReadRuns runs, ExplainClip explain, PredictClip predict) {
        this.runs = runs;
        this.explain = explain;
        this.predict = predict;
    }

    @Override
    public Explained explain(Question question, JobContext context) throws Exception {
        RunRecord record = runs.record(question.run());
        boolean known = record.clips().stream()
                .anyMatch(
                        clip -> clip.subject().equals(question.clip().subject().value()));
        return switch (record.kind()) {
            case LOSO -> known ? held(question, context) : asked(question, null, context);
            case TRAINING ->
                asked(question, known ? null : maps(question, context).explanation(), context);
        };
    }

    private Explained held(Question question, JobContext context) throws Exception {
        ExplainClip.Answer answer = maps(question, context);
        return new Explained(
                answer.explanation(),
                answer.explanation().probabilities(),
                answer.classes(),
                truth(question.project().project(), question.clip()),
                Messages.text(
                        answer.leaked() ? "preview.provenance.leaked" : "preview.provenance",
                        question.run().getFileName(),
                        question.clip().subject(),
                        Long.toString(answer.fold().seed())));
    }

    private Explained asked(Question question, @Nullable Explanation maps, JobContext context) throws Exception {
        Path run = question.run();
        PredictClip.Answer answer =
                predict.predict(run, question.clip(), question.project().folder(), context);
        return new Explained(
                maps,
                answer.probabilities(),
                answer.classes(),
                truth(question.project().project(), question.clip()),
                Messages.text("preview.provenance.model", run.getFileName(), answer.basis()));
    }

    private ExplainClip.Answer maps(Question question, JobContext context) throws Exception {
        return explain.explain(
                question.run(), question.clip(), question.project().folder(), question.method(), context);
    }

    private static @Nullable String truth(Project project, Clip clip) {
        String emotion = clip.coding().emotion();
        return emotion == null ? null : project.protocol().classOf(emotion).orElse(emotion);
    }
}
