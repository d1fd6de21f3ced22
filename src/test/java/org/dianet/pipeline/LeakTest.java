package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.LosoSplit;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Presets;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.TrainModel;
import org.dianet.pipeline.sample.ClipPictures;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.MotionScale;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.storage.RunStore;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Leaks that are planted on purpose.
@Tag("slow")
class LeakTest {
    private static final int SIDE = 16;

    private final RunStore store = new JsonRunStore();

    @TempDir
    private Path folder;

    private static TrainingSpec spec(StopRule stop) {
        TrainingSpec quick = Presets.QUICK;
        return quick.withImages(quick.images().withImageSize(SIDE))
                .withOptimisation(quick.optimisation().withBatch(4).withStop(stop))
                .withRun(List.of(1L), 3, "cpu", 1);
    }

    /// A clip whose two images move by `strength` grey levels.
    private static PreparedClip clip(String subject, int number, float strength) {
        List<MotionImage> images = new ArrayList<>();
        for (int stream = 0; stream < 2; stream++) {
            float[] values = new float[SIDE * SIDE];
            for (int i = 0; i < values.length; i++) {
                values[i] = strength * ((i + number + stream) % 7 - 3);
            }
            images.add(new MotionImage.Pooled(new DynamicImage(new FloatImage(SIDE, SIDE, 1, values), 5)));
        }
        return new PreparedClip(
                new ClipId(subject + "_" + number),
                new SubjectId(subject),
                number % 2,
                ClipPictures.only(images),
                List.of(Plane.pictures(1), Plane.pictures(1)));
    }

    private static List<PreparedClip> clips(float strengthOfTheHeldOut) {
        List<PreparedClip> clips = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clips.add(clip("a", i, strengthOfTheHeldOut));
            clips.add(clip("b", i, 10));
            clips.add(clip("c", i, 10));
        }
        return clips;
    }

    @Test
    void aSubjectInBothHalvesIsRefused() {
        List<PreparedClip> all = clips(10);
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new Fold<>(new SubjectId("a"), all, List.of(clip("a", 9, 1))));
        assertEquals("subject a is held out but has clips on the training side", refusal.getMessage());
    }

    @Test
    void aStatisticFromTheTestSideIsRefused() {
        MotionScale ofAll = MotionScale.of(clips(10));
        FoldKey fold = new FoldKey(new SubjectId("a"), 1);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> ofAll.without(fold));
        assertTrue(refusal.getMessage().contains("subject a, who is held out"), refusal.getMessage());
    }

    @Test
    void whatTheHeldOutSubjectShowsChangesNothingThatIsLearnt() throws Exception {
        assertArrayEquals(weightsWithHeldOut(10, "faint"), weightsWithHeldOut(200, "strong"));
    }

    private byte[] weightsWithHeldOut(float strength, String run) throws Exception {
        Fold<PreparedClip> fold = LosoSplit.of(clips(strength)).getFirst();
        FoldKey key = new FoldKey(fold.heldOut(), 1);
        Path path = folder.resolve(run);
        new TrainFold(new DjlEngine(), store, path, spec(StopRule.FIXED), List.of("x", "y"))
                .train(new FoldTask(key, fold), _ -> {}, JobContext.silent());
        return Files.readAllBytes(store.folder(path, key).resolve("weights.params"));
    }

    @Test
    void anEpochChosenOnTheTestSubjectIsMarkedEverywhere() throws Exception {
        Project project = MotionPictures.project(3, 4);
        PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);
        EvaluateLoso loso = new EvaluateLoso(
                new DjlEngine(),
                prepare,
                store,
                new RunReportOutput(
                        store, ScoresFile::write, _ -> "", new ExplainClip(new DjlEngine(), prepare, store)),
                Clock.systemUTC());
        Path leaky = folder.resolve("leaky");
        Path clean = folder.resolve("clean");
        loso.run(
                RunRequest.fresh(project, folder, spec(StopRule.TEST_SUBJECT_LEAK), leaky),
                RunListener.SILENT,
                JobContext.silent());
        loso.run(
                RunRequest.fresh(project, folder, spec(StopRule.FIXED), clean),
                RunListener.SILENT,
                JobContext.silent());
        assertTrue(Files.readString(leaky.resolve("scores.json")).contains("\"comparable\": false"));
        assertTrue(Files.readString(clean.resolve("scores.json")).contains("\"comparable\": true"));
        assertTrue(Files.readString(leaky.resolve("report.html")).contains("Not comparable"));
        assertFalse(Files.readString(clean.resolve("report.html")).contains("Not comparable"));
        assertTrue(
                Files.readString(clean.resolve("report.html")).contains("Contains face pictures"),
                "a finished run shows example clips");
        ReadPredictions answers = new ReadPredictions(store);
        assertEquals(1, answers.of(leaky).leaks().size());
        assertEquals(1, answers.of(leaky.resolve("predictions.csv")).leaks().size());
        CompareRuns.Result both = new CompareRuns(store).compare(leaky, clean, 20);
        assertEquals(
                List.of("leaky is not comparable: its epochs were chosen on the test subject (stop.rule"
                        + " test-subject-leak)."),
                both.leaks());
    }

    @Test
    void aTrainingOnAllClipsHasNoTestSubjectToChooseOn() {
        TrainModel train = new TrainModel(
                new DjlEngine(),
                new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES),
                store,
                Clock.systemUTC());
        RunRequest request = RunRequest.fresh(
                MotionPictures.project(3, 4), folder, spec(StopRule.TEST_SUBJECT_LEAK), folder.resolve("all"));
        assertThrows(EngineException.class, () -> train.run(request, RunListener.SILENT, JobContext.silent()));
    }
}
