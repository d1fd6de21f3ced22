package org.dianet.ui.preview.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.DirectJobRunner;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.storage.MeanMap;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The choice of a map minus the mean map: computed where it is not kept, once, and then shown.
class MinusMeanTest {
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };

    private final List<Explainer.Question> asked = new ArrayList<>();
    private final List<Explainer.Question> measured = new ArrayList<>();
    private @Nullable MeanMap kept;
    private boolean there = true;

    private final OverlayViewModel model = new OverlayViewModel(
            new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), _ -> {}),
            HERE,
            (question, _) -> explained(question),
            (question, _) -> measure(question),
            (_, _, _, _, _) -> {
                throw new UnsupportedOperationException();
            });

    private void measure(Explainer.Question question) throws IOException {
        measured.add(question);
        if (!there) {
            throw new IOException("There is no mean map of this run.");
        }
        kept = new MeanMap(7, 1, List.of(new TokenMap(1, 2, new double[] {0.25, 0.75})));
    }

    private ModelAnswer explained(Explainer.Question question) {
        asked.add(question);
        PredictClip.Answer said = new PredictClip.Answer(List.of("x", "y"), List.of(0.5, 0.5), 1, List.of(1L), "");
        ExplainClip.Answer maps = new ExplainClip.Answer(
                said,
                Explanation.of(ExplanationMethod.ATTENTION, List.of(), null),
                List.of(),
                List.of(),
                "",
                List.of(),
                null,
                null,
                Ground.MOTION);
        MeanMap mean = kept;
        return new ModelAnswer(
                said, question.minusMean() && mean != null ? maps.minus(mean) : maps, null, null, "", null, "");
    }

    private void show() {
        Clip clip = new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                new Media.MotionImage("c.png"),
                FrameNumbers.of(1),
                new FrameRate(1),
                List.of(),
                null);
        model.project()
                .set(new OpenProject(
                        Path.of("p"),
                        new Project("p", List.of(clip), Vocabulary.EMPTY, Protocol.identity("p", List.of("x", "y")))));
        model.clip().set(clip);
        model.run().set(Path.of("run"));
        model.mode().set(new OverlayMode(ExplanationMethod.ATTENTION));
    }

    private @Nullable MeanMap taken() {
        ModelAnswer explained = ((OverlayState.Answered) model.state().get()).explained();
        return Objects.requireNonNull(explained.maps()).mean();
    }

    @Test
    void theMeanIsComputedOnceAndThenTaken() {
        show();
        assertNull(taken());
        model.minusMean().set(true);
        assertEquals(7, Objects.requireNonNull(taken()).clips());
        model.minusMean().set(false);
        assertNull(taken());
        model.minusMean().set(true);
        assertNotNull(taken());
        assertEquals(1, measured.size());
        assertEquals(MeanMapState.RESTING, model.meanMap().get());
    }

    @Test
    void whereThereIsNoneTheMapStaysAsItIsAndItIsSaidWhy() {
        there = false;
        show();
        model.minusMean().set(true);
        assertNull(taken());
        assertEquals(MeanMapState.FAILED, model.meanMap().get());
        assertEquals("There is no mean map of this run.", model.meanTrouble());
        model.mode().set(new OverlayMode(ExplanationMethod.GRADCAM));
        assertEquals(1, measured.size(), "it is not tried again and again");
    }
}
