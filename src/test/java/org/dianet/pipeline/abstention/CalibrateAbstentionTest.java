package org.dianet.pipeline.abstention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearClassifier;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Four subjects with four clips each, whose classes the linear baseline tells apart.
@Tag("slow")
class CalibrateAbstentionTest {
    private static final Set<String> SUBJECTS = Set.of("s0", "s1", "s2", "s3");

    private final Project project = MotionPictures.project(4, 4);
    private final JsonRunStore store = new JsonRunStore();
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);
    private final Watched engine = new Watched();
    private Path run = Path.of("");

    @TempDir
    private Path folder;

    /// Who was learnt from, and who was asked about.
    private record Asked(Set<String> learnt, Set<String> about) {}

    /// Remembers both of each training.
    private static final class Watched extends UnaskedEngine {
        private final List<Asked> trained = new ArrayList<>();

        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            LinearClassifier fitted = LinearClassifier.fit(training, classes);
            return new Network() {
                @Override
                public List<double[]> predict(List<Sample> samples) {
                    trained.add(new Asked(subjects(training), subjects(samples)));
                    return fitted.predict(samples);
                }
            };
        }

        private static Set<String> subjects(List<Sample> samples) {
            return samples.stream().map(sample -> sample.subject().value()).collect(Collectors.toSet());
        }
    }

    @BeforeEach
    void evaluate() throws Exception {
        run = folder.resolve("run");
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        TrainingSpec linear = spec.withNetwork(spec.network().withBackbone(Backbone.LINEAR));
        new EvaluateLoso(new LinearEngine(new DjlEngine()), prepare, store, ScoresFile::write, Clock.systemUTC())
                .run(
                        new RunRequest(project, folder, linear, run, RunRequest.Start.NEW, Set.of(), Workers.NONE),
                        RunListener.SILENT,
                        JobContext.silent());
    }

    private void calibrate(Wanted wanted) throws Exception {
        new CalibrateAbstention(engine, prepare, store)
                .run(new CalibrateAbstention.Request(run, project, folder, wanted, 5), JobContext.silent());
    }

    /// Three training subjects a fold, each a group of its own.
    @Test
    void nothingOfTheTestSubjectIsInItsCalibrationAndNoTrainingSubjectOnBothSides() throws Exception {
        calibrate(new Wanted.Right(0.8));
        assertEquals(12, engine.trained.size());
        List<String> missing = new ArrayList<>();
        for (Asked asked : engine.trained) {
            assertTrue(Collections.disjoint(asked.learnt(), asked.about()), asked.toString());
            Set<String> absent = new TreeSet<>(SUBJECTS);
            absent.removeAll(asked.learnt());
            absent.removeAll(asked.about());
            assertEquals(1, absent.size(), asked.toString());
            missing.addAll(absent);
        }
        for (String subject : SUBJECTS) {
            assertEquals(3, Collections.frequency(missing, subject));
            List<Prediction> kept = store.innerPredictions(run, new FoldKey(new SubjectId(subject), 1));
            assertEquals(12, kept.stream().map(Prediction::clip).distinct().count());
            assertTrue(kept.stream().noneMatch(answer -> answer.subject().equals(subject)));
        }
    }

    @Test
    void whatIsCalibratedIsNotTrainedAgain() throws Exception {
        CalibrateAbstention calibration = new CalibrateAbstention(engine, prepare, store);
        assertTrue(calibration.cost(run, 5).contains("20 networks"), calibration.cost(run, 5));
        calibrate(new Wanted.Right(0.8));
        int trained = engine.trained.size();
        calibrate(new Wanted.Answers(0.5));
        assertEquals(trained, engine.trained.size());
        assertEquals(new Wanted.Answers(0.5), store.wanted(run).orElseThrow());
        assertEquals("All folds are calibrated already.", calibration.cost(run, 5));
    }

    @Test
    void reportAndPredictionGiveTheSameAnswers() throws Exception {
        assertTrue(new ReadAbstention(store).of(run).isEmpty());
        calibrate(new Wanted.Answers(0.5));
        Abstention found = new ReadAbstention(store).of(run).orElseThrow();
        assertEquals(16, found.decisions().size());
        assertEquals(0, found.missing());
        Set<Boolean> given = new HashSet<>();
        for (Clip clip : project.clips()) {
            PredictClip.Answer answer = new PredictClip(new LinearEngine(new DjlEngine()), prepare, store)
                    .predict(run, new AskedClip(project, folder, clip), null, JobContext.silent());
            Sureness decision = found.decisions().get(clip.id().value());
            assertEquals(decision, answer.decision().orElseThrow());
            assertEquals(decision.given(), answer.said().equals(answer.predicted()));
            assertTrue(answer.basis().endsWith(decision.sentence()), answer.basis());
            given.add(decision.given());
        }
        assertEquals(Set.of(true, false), given, "half of the training clips are below");
        assertFalse(AbstentionWords.sentences(found).isEmpty());
    }

    @Test
    void otherLabelsThanTheRunHadAreRefused() {
        Project other = MotionPictures.project(4, 3);
        StorageException refused = assertThrows(
                StorageException.class,
                () -> new CalibrateAbstention(engine, prepare, store)
                        .run(
                                new CalibrateAbstention.Request(run, other, folder, new Wanted.Right(0.8), 5),
                                JobContext.silent()));
        assertTrue(refused.getMessage().contains("no longer those of the run"), refused.getMessage());
    }

    @Test
    void otherImagesThanTheRunSawAreRefused() {
        Media others = project.clips().get(1).media();
        Project other = project.with(project.clips().getFirst().id(), clip -> clip.with(others));
        assertTrue(refused(other, 5).contains("marks"), refused(other, 5));
    }

    @Test
    void aCalibrationGoesOnWithTheGroupsThatItBeganWith() throws Exception {
        calibrate(new Wanted.Right(0.8));
        Files.delete(run.resolve("abstention").resolve(new FoldKey(new SubjectId("s1"), 1).folder() + ".csv"));
        assertTrue(refused(project, 3).contains("--groups 5"), refused(project, 3));
        calibrate(new Wanted.Right(0.8));
    }

    private String refused(Project changed, int groups) {
        CalibrateAbstention.Request request =
                new CalibrateAbstention.Request(run, changed, folder, new Wanted.Right(0.8), groups);
        return String.valueOf(assertThrows(
                        StorageException.class,
                        () -> new CalibrateAbstention(engine, prepare, store).run(request, JobContext.silent()))
                .getMessage());
    }
}
