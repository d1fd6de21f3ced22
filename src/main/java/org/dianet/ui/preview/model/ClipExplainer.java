package org.dianet.ui.preview.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.HeldShare;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.LearntFromException;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.storage.MeanMap;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Asks the networks of a run, for their answer alone or with the maps behind it.
public final class ClipExplainer implements Explainer {
    private final ExplainClip explain;
    private final PredictClip predict;
    private final MeanMaps means;
    private final DescribeRegions regions;
    private final ReadControls controls;

    public ClipExplainer(
            ExplainClip explain, PredictClip predict, MeanMaps means, DescribeRegions regions, ReadControls controls) {
        this.controls = controls;
        this.regions = regions;
        this.means = means;
        this.explain = explain;
        this.predict = predict;
    }

    @Override
    public ModelAnswer explain(Question question, JobContext context) throws Exception {
        ExplanationMethod method = question.mode().method();
        if (method == null) {
            return explained(question, predicted(question, context), null, null, null, "");
        }
        try {
            ExplainClip.Answer maps =
                    explain.explain(question.run(), question.asked(), method, question.seed(), context);
            Optional<MeanMap> mean =
                    question.minusMean() ? means.kept(question.run(), method, question.seed()) : Optional.empty();
            ExplainClip.Answer shown = mean.map(maps::minus).orElseGet(() -> ofHead(maps, question));
            ExplainClip.Answer drawn = question.clip().media().hasFrames()
                    ? explain.over(question.ground(), question.run(), question.asked(), shown, context)
                    : shown;
            return explained(
                    question,
                    maps.answer(),
                    drawn,
                    regions.of(question.run(), question.asked(), shown),
                    controls.note(question.run(), method),
                    "");
        } catch (LearntFromException | EngineException e) {
            String why = Messages.text("preview.noMaps", String.valueOf(e.getMessage()));
            return explained(question, predicted(question, context), null, null, null, why);
        }
    }

    @Override
    public String held(Question question, ExplainClip.Answer maps, JobContext context) throws Exception {
        OptionalDouble share = explain.heldShare(question.run(), question.asked(), maps, context);
        return share.isPresent() ? HeldShare.words(share.getAsDouble()) : "";
    }

    /// A mean map has no heads, and neither has the mean of several networks.
    private static ExplainClip.Answer ofHead(ExplainClip.Answer maps, Question question) {
        Integer head = question.head();
        return head == null
                        || question.minusMean()
                        || head > maps.explanation().heads().size()
                ? maps
                : maps.ofHead(head);
    }

    /// Computes the mean map that a question wants and keeps it.
    public void measure(Question question, JobContext context) throws Exception {
        ExplanationMethod method = question.mode().method();
        if (method != null) {
            means.of(
                    question.run(),
                    question.project().project(),
                    question.project().folder(),
                    method,
                    question.seed(),
                    context);
        }
    }

    private PredictClip.Answer predicted(Question question, JobContext context) throws Exception {
        return predict.predict(question.run(), question.asked(), question.seed(), context);
    }

    private static ModelAnswer explained(
            Question question,
            PredictClip.Answer answer,
            ExplainClip.@Nullable Answer maps,
            @Nullable MapRegions regions,
            @Nullable MapNote note,
            String noMaps) {
        return new ModelAnswer(
                answer,
                maps,
                regions,
                note,
                noMaps,
                truth(question.project().project(), question.clip()),
                Messages.text("preview.provenance", question.run().getFileName(), answer.basis()));
    }

    private static @Nullable String truth(Project project, Clip clip) {
        String emotion = clip.coding().emotion();
        return emotion == null ? null : project.protocol().classOf(emotion).orElse(emotion);
    }
}
