package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Fusion;
import org.dianet.learning.LinearOnly;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folds other than leave-one-subject-out, with networks that take no time.
class EvaluateSplitTest {
    private final RunStore store = new JsonRunStore();
    private final LinearOnly engine = new LinearOnly();
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);
    private final EvaluateLoso evaluate =
            new EvaluateLoso(engine, prepare, store, ScoresFile::write, Clock.systemUTC());

    @TempDir
    private Path folder;

    private static TrainingSpec spec(Long... seeds) {
        return TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withRun(List.of(seeds), 1, "cpu", 1);
    }

    /// Three data sets of three subjects; `a0` is in `b` too.
    static Project project() {
        List<Clip> clips = new ArrayList<>();
        for (String set : List.of("a", "b", "c")) {
            for (int s = 0; s < 3; s++) {
                for (String emotion : List.of("up", "down")) {
                    clips.add(MotionPictures.clip(set + s + emotion, set + s, emotion, set));
                }
            }
        }
        clips.add(MotionPictures.clip("a0again", "a0", "up", "b"));
        return of(clips);
    }

    static Project of(List<Clip> clips) {
        return new Project("sets", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("up", "down")));
    }

    private RunRequest request(Project project, String split, RunRequest.Start start, Long... seeds) {
        return new RunRequest(project, folder, spec(seeds), folder.resolve("run"), start, Set.of(), Workers.NONE)
                .with(split.isEmpty() ? null : SplitPlan.parse(split));
    }

    private LosoResult run(String split, Long... seeds) throws Exception {
        return evaluate.run(
                request(project(), split, RunRequest.Start.NEW, seeds), RunListener.SILENT, JobContext.silent());
    }

    private void nobodyIsOnBothSides(LosoResult result) {
        for (FoldKey key : result.record().split().folds()) {
            Set<String> tested = result.predictions().stream()
                    .filter(p -> p.fold().equals(key.name()) && p.seed() == key.seed())
                    .map(Prediction::subject)
                    .collect(Collectors.toCollection(TreeSet::new));
            List<LinearOnly.Trained> trained = engine.trained.stream()
                    .filter(one -> one.seed().equals(key.start()))
                    .toList();
            assertEquals(1, trained.size(), key.folder());
            assertFalse(tested.isEmpty());
            tested.retainAll(trained.getFirst().subjects());
            assertEquals(Set.of(), tested, key.folder());
        }
    }

    @Test
    void repeatedFoldsBySubjectAreDealtForEachSeedAndKeptInTheRecord() throws Exception {
        LosoResult result = run("kfold:3x2", 4L);
        assertEquals(List.of(4L, 5L), result.record().spec().execution().seeds());
        assertEquals(6, engine.trained.size());
        assertEquals(2 * 19, result.predictions().size());
        nobodyIsOnBothSides(result);
        RunRecord read = store.read(result.run());
        assertEquals(result.record().split(), read.split());
        assertEquals(RunRecord.State.COMPLETE, read.state());
        assertEquals(
                2 * 19,
                store.baseline(result.run()).size(),
                "the linear baseline answers each seed's folds of its own");
    }

    @Test
    void aDataSetIsTestedByWhatLearnedFromTheOthersWithoutItsSubjects() throws Exception {
        LosoResult result = run("dataset", 1L);
        assertEquals(19, result.predictions().size());
        nobodyIsOnBothSides(result);
        assertTrue(
                result.record()
                        .warnings()
                        .contains("The fold of a does not learn from 1 clip of other data sets,"
                                + " because their subject is tested in it: a0."),
                result.record().warnings().toString());
        assertTrue(
                result.record()
                        .warnings()
                        .contains("The fold of b does not learn from 2 clips of other data sets,"
                                + " because their subject is tested in it: a0."),
                result.record().warnings().toString());
    }

    /// a0 is tested in two folds and learned from in neither.
    @Test
    void aSubjectOfTwoDataSetsIsNoLeakInAComparison() throws Exception {
        LosoResult result = run("dataset", 1L);
        assertEquals(
                2,
                result.predictions().stream()
                        .filter(p -> p.subject().equals("a0"))
                        .map(Prediction::fold)
                        .distinct()
                        .count());
        ReadPredictions read = new ReadPredictions(store);
        assertEquals(List.of(), read.of(result.run()).leaks());
        assertEquals(List.of(), read.of(result.run().resolve("predictions.csv")).leaks());
        Path table = Files.copy(result.run().resolve("predictions.csv"), folder.resolve("answers.csv"));
        assertEquals(1, read.of(table).leaks().size(), "a table alone does not say whom its folds learned from");
    }

    /// What `a` gets by itself is what a table of its answers alone gets.
    @Test
    void eachDataSetIsScoredByItself() throws Exception {
        LosoResult result = run("dataset", 1L);
        List<DatasetScores> parts = DatasetScores.of(result.record(), result.predictions());
        assertEquals(
                List.of("a", "b", "c"),
                parts.stream().map(DatasetScores::dataset).toList());
        assertEquals(
                List.of(6, 7, 6),
                parts.stream().map(part -> part.sheet().clips()).toList());
        assertEquals(4, parts.get(1).subjects(), "a0 is tested in b too");
        List<Prediction> own = result.predictions().stream()
                .filter(p -> p.clip().startsWith("a") && !p.clip().equals("a0again"))
                .toList();
        assertEquals(
                ScoreSheet.of(result.record().classes(), own).pooled(),
                parts.getFirst().sheet().pooled());
        assertEquals(List.of(), DatasetScores.of(result.record(), own), "one data set needs no such table");
        List<Prediction> ups = result.predictions().stream()
                .filter(p -> !p.clip().startsWith("c") || p.truth().equals("up"))
                .toList();
        assertEquals(
                "c has no tested clip of down: there it counts in UF1 only if it is answered, then with F1 0, and never"
                        + " in UAR.",
                DatasetScores.of(result.record(), ups).getLast().lacking().orElseThrow());
    }

    @Test
    void aThirdDataSetTakesNoPart() throws Exception {
        LosoResult result = run("train:a,test:c", 1L);
        assertEquals(Set.of("a0", "a1", "a2"), engine.trained.getFirst().subjects());
        assertEquals(
                Set.of("c0", "c1", "c2"),
                result.predictions().stream().map(Prediction::subject).collect(Collectors.toSet()));
        assertEquals(7, result.record().skipped().size());
        assertEquals(
                "the data set b takes no part in the split train:a,test:c",
                result.record().skipped().getFirst().reason());
    }

    @Test
    void aBrokenRunGoesOnWithItsOwnFolds() throws Exception {
        List<Prediction> whole = run("kfold:3x2", 4L).predictions();
        Files.move(folder.resolve("run"), folder.resolve("whole"));
        int before = engine.trained.size();
        RunRequest fresh = request(project(), "kfold:3x2", RunRequest.Start.NEW, 4L);
        assertThrows(
                CancelledException.class,
                () -> evaluate.run(fresh, RunListener.SILENT, stopsWhen(() -> engine.trained.size() > before + 2)));
        assertEquals(RunRecord.State.PARTIAL, store.read(folder.resolve("run")).state());
        RunRequest on = request(project(), "", RunRequest.Start.RESUME, 4L);
        assertEquals(
                whole, evaluate.run(on, RunListener.SILENT, JobContext.silent()).predictions());
        assertEquals(2 * before, engine.trained.size(), "no fold was trained twice");
        StorageException other = assertThrows(
                StorageException.class,
                () -> evaluate.run(
                        request(project(), "loso", RunRequest.Start.RESUME, 4L, 5L),
                        RunListener.SILENT,
                        JobContext.silent()));
        assertTrue(other.getMessage().contains("split was kfold:3x2 and is loso"), other.getMessage());
    }

    @Test
    void anUnknownDataSetIsRefusedWithTheProjectsOwnBeforeAnyImageIsMade() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> evaluate.run(
                        request(project(), "train:x,test:y", RunRequest.Start.NEW, 1L),
                        RunListener.SILENT,
                        new JobContext() {
                            @Override
                            public void report(Progress progress) {
                                throw new AssertionError("work began: " + progress.message());
                            }

                            @Override
                            public void checkCancelled() {}
                        }));
        assertEquals(
                "The project has no usable clip of the data set x, y; its data sets are a, b, c.",
                refused.getMessage());
    }

    private static JobContext stopsWhen(java.util.function.BooleanSupplier over) {
        return new JobContext() {
            @Override
            public void report(Progress progress) {}

            @Override
            public void checkCancelled() {
                if (over.getAsBoolean()) {
                    throw new CancelledException();
                }
            }
        };
    }

    @Test
    void whatASideLacksIsSaidBeforeAnyTraining() throws Exception {
        List<Clip> clips = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            clips.add(MotionPictures.clip("a" + s + "up", "a" + s, "up", "a"));
            clips.add(MotionPictures.clip("b" + s + "up", "b" + s, "up", "b"));
            clips.add(MotionPictures.clip("b" + s + "down", "b" + s, "down", "b"));
        }
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> evaluate.run(
                        request(of(clips), "train:a,test:b", RunRequest.Start.NEW, 1L),
                        RunListener.SILENT,
                        JobContext.silent()));
        assertTrue(
                refused.getMessage().startsWith("The fold of b (3 subjects) learns from clips of one class only (up)"));
        assertEquals(List.of(), engine.trained);
        LosoResult other = evaluate.run(
                request(of(clips), "train:b,test:a", RunRequest.Start.NEW, 1L),
                RunListener.SILENT,
                JobContext.silent());
        assertTrue(other.record()
                .warnings()
                .contains("The data set a has no clip of the class down: there it counts in UF1 only if it is answered,"
                        + " then with F1 0, and never in UAR."));
    }

    @Test
    void onlySomeFoldsMayBeTrainedNow() throws Exception {
        RunRequest all = request(project(), "dataset", RunRequest.Start.NEW, 1L);
        RunRequest one = new RunRequest(
                        all.project(),
                        folder,
                        all.spec(),
                        all.run(),
                        RunRequest.Start.NEW,
                        Set.of(new SubjectId("c1")),
                        Workers.NONE)
                .with(all.split());
        LosoResult result = evaluate.run(one, RunListener.SILENT, JobContext.silent());
        assertEquals(
                Set.of("c"), result.predictions().stream().map(Prediction::fold).collect(Collectors.toSet()));
        assertEquals(RunRecord.State.PARTIAL, result.record().state());
    }
}
