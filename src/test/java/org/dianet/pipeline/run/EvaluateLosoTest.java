package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Execution;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Regularisation;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EvaluateLosoTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Project project = MotionPictures.project(4, 4);
    private final RunStore store = new JsonRunStore();
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);
    private final EvaluateLoso loso = new EvaluateLoso(new DjlEngine(), prepare, store, ScoresFile::write, CLOCK);

    @TempDir
    private Path folder;

    private static TrainingSpec spec(int epochs) {
        return new TrainingSpec(
                new ImageSpec(
                        new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.MINMAX), 16),
                new NetworkSpec(Backbone.SMALL, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 4, 0.2),
                new Optimisation(epochs, 4, 1e-3, 0),
                new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 0, 0)),
                new Execution(List.of(1L, 2L), "cpu", 1));
    }

    private RunRequest request(String run, RunRequest.Start start, String... subjects) {
        Set<SubjectId> wanted =
                Set.copyOf(Stream.of(subjects).map(SubjectId::new).toList());
        return new RunRequest(project, folder, spec(2), folder.resolve(run), start, wanted, Workers.NONE);
    }

    private LosoResult run(RunRequest request) throws Exception {
        return loso.run(request, RunListener.SILENT, JobContext.silent());
    }

    @Test
    void everyClipIsPredictedOnceASeedByTheFoldOfItsSubject() throws Exception {
        LosoResult result = run(request("run", RunRequest.Start.NEW));
        assertEquals(32, result.predictions().size());
        for (Prediction p : result.predictions()) {
            assertEquals(p.subject(), p.fold());
        }
        assertEquals(RunRecord.State.COMPLETE, store.read(folder.resolve("run")).state());
    }

    @Test
    void aCancelledRunThatIsResumedEndsLikeAnUnbrokenOne() throws Exception {
        run(request("whole", RunRequest.Start.NEW));
        assertThrows(
                CancelledException.class,
                () -> loso.run(request("broken", RunRequest.Start.NEW), RunListener.SILENT, cancelledAfter(60)));
        Path broken = folder.resolve("broken");
        assertEquals(RunRecord.State.PARTIAL, store.read(broken).state());
        assertTrue(Files.readString(broken.resolve("scores.json")).contains("partial"));
        run(request("broken", RunRequest.Start.RESUME));
        for (String name : List.of("predictions.csv", "scores.json")) {
            assertEquals(
                    Files.readString(folder.resolve("whole").resolve(name)), Files.readString(broken.resolve(name)));
        }
    }

    @Test
    void everyRunStandsBesideTheLinearBaselineOnItsOwnClips() throws Exception {
        LosoResult result = run(request("run", RunRequest.Start.NEW, "s0"));
        Path run = folder.resolve("run");
        List<Prediction> linear = store.baseline(run);
        assertEquals(16, linear.size());
        assertTrue(linear.stream().allMatch(p -> p.fold().equals(p.subject())));
        assertTrue(Files.readString(run.resolve("scores.json")).contains("\"linear\""));
        ScoreSheet sheet =
                ScoreSheet.of(result.record().classes(), result.predictions()).beside(result.predictions(), linear);
        assertEquals(
                sheet.majority().confusion().total(), sheet.linear().confusion().total());
    }

    private static JobContext cancelledAfter(int checks) {
        return new JobContext() {
            private int left = checks;

            @Override
            public void report(Progress progress) {}

            @Override
            public void checkCancelled() {
                if (left-- == 0) {
                    throw new CancelledException();
                }
            }
        };
    }

    @Test
    void subjectsMayBeEvaluatedOneByOne() throws Exception {
        run(request("some", RunRequest.Start.NEW, "s0", "s2"));
        Path some = folder.resolve("some");
        assertTrue(Files.exists(some.resolve("folds/s2/seed-1/weights.params")));
        assertFalse(Files.exists(some.resolve("folds/s1")));
        LosoResult rest = run(request("some", RunRequest.Start.RESUME));
        assertEquals(RunRecord.State.COMPLETE, rest.record().state());
    }

    @Test
    void anExistingRunIsNotOverwritten() throws Exception {
        run(request("run", RunRequest.Start.NEW, "s0"));
        StorageException e = assertThrows(StorageException.class, () -> run(request("run", RunRequest.Start.NEW)));
        assertTrue(e.toString().contains("--resume"), e.toString());
    }

    @Test
    void resumeWithAnotherSpecNamesWhatDiffers() throws Exception {
        run(request("run", RunRequest.Start.NEW, "s0"));
        RunRequest other = new RunRequest(
                project, folder, spec(3), folder.resolve("run"), RunRequest.Start.RESUME, Set.of(), Workers.NONE);
        StorageException e = assertThrows(StorageException.class, () -> run(other));
        assertTrue(e.toString().contains("epochs was 2 and is 3"), e.toString());
    }

    /// Its weights are found where the project is now, and are the same file to the check.
    @Test
    void aRunFromWeightsIsResumedWhereItsProjectWasMoved() throws Exception {
        Path faces = Files.createDirectories(folder.resolve("faces"));
        Files.writeString(faces.resolve("project.json"), "{}");
        run(request("faces/runs/first", RunRequest.Start.NEW, "s0"));
        Path weights = Path.of("runs/first/folds/s0/seed-1/weights.params");
        run(from(faces, weights, RunRequest.Start.NEW, "s1"));
        Path moved = Files.move(faces, folder.resolve("moved"));
        LosoResult rest = run(from(moved, weights, RunRequest.Start.RESUME, "s2"));
        assertEquals(
                Set.of("s1", "s2"),
                rest.predictions().stream().map(Prediction::fold).collect(Collectors.toSet()));
        assertEquals(
                moved.resolve(weights).toString(),
                rest.record().spec().network().weights());
    }

    private RunRequest from(Path faces, Path weights, RunRequest.Start start, String subject) {
        TrainingSpec scratch = spec(2);
        TrainingSpec spec = scratch.withNetwork(
                scratch.network().withWeights(faces.resolve(weights).toString()));
        return new RunRequest(
                project,
                faces,
                spec,
                faces.resolve("runs/second"),
                start,
                Set.of(new SubjectId(subject)),
                Workers.NONE);
    }

    /// A version that drew otherwise began it: `run.json` has no `draws`.
    @Test
    void foldsOfOtherDrawsAreNotMixed() throws Exception {
        run(request("run", RunRequest.Start.NEW, "s0"));
        Path file = folder.resolve("run/run.json");
        String now = Files.readString(file);
        assertTrue(now.contains("\"draws\": " + TrainingSeed.DRAWS + ","), now);
        Files.writeString(file, now.replaceFirst(" *\"draws\": \\d+,\n", ""));
        assertEquals(1, store.read(folder.resolve("run")).origin().draws());
        StorageException e = assertThrows(StorageException.class, () -> run(request("run", RunRequest.Start.RESUME)));
        assertTrue(e.toString().contains("draws random numbers differently"), e.toString());
        assertFalse(Files.exists(folder.resolve("run/folds/s1/seed-1")), "nothing was trained");
        assertEquals(
                8,
                run(request("run", RunRequest.Start.RESUME, "s0")).predictions().size(),
                "all there");
    }

    @Test
    void oneSubjectCannotBeEvaluated() {
        Project alone = MotionPictures.project(1, 4);
        RunRequest request = RunRequest.fresh(alone, folder, spec(1), folder.resolve("alone"));
        assertThrows(IllegalArgumentException.class, () -> run(request));
    }

    @Test
    void aClipWithAnUnreadableImageIsSkippedWithItsReason() {
        Project broken = project.withClips(
                Stream.concat(project.clips().stream(), Stream.of(MotionPictures.clip("broken", "s9", "up")))
                        .toList());
        PreparedClips clips = prepare.prepare(broken, folder, spec(1), JobContext.silent());
        assertEquals(List.of(new RunRecord.Skipped("broken", "up_a_broken is not an image")), clips.skipped());
    }

    @Test
    void aClipIsExplainedByTheFoldOfItsSubject() throws Exception {
        run(request("run", RunRequest.Start.NEW, "s1"));
        ExplainClip explain = new ExplainClip(new DjlEngine(), prepare, store);
        ExplainClip.Answer answer = explain.explain(
                folder.resolve("run"),
                new AskedClip(project, folder, project.clip(new ClipId("s1_0")).orElseThrow()),
                ExplanationMethod.CONTRIBUTION,
                null,
                JobContext.silent());
        assertEquals(
                List.of(new FoldKey(new SubjectId("s1"), 1), new FoldKey(new SubjectId("s1"), 2)),
                answer.networks(),
                "the networks of all seeds that never saw the subject");
        assertThrows(
                StorageException.class,
                () -> explain.explain(
                        folder.resolve("run"),
                        new AskedClip(
                                project,
                                folder,
                                project.clip(new ClipId("s2_0")).orElseThrow()),
                        ExplanationMethod.ATTENTION,
                        null,
                        JobContext.silent()));
    }
}
