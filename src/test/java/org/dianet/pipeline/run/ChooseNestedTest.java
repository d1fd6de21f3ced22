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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.explain.RunNetworks;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.Choice;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Candidates that would win only by what they must not be chosen by.
class ChooseNestedTest {
    private static final int SUBJECTS = 24;

    private final RunStore store = new JsonRunStore();
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Whether a candidate's network is right about a clip.
    private interface Rule {
        /// @param candidate 1 or 2
        /// @param fold whose training it was
        /// @param learnt number of subjects that it learned from
        boolean right(int candidate, String fold, int learnt, Sample sample);
    }

    /// One training that was asked for.
    private record Trained(int candidate, TrainingSeed seed, Set<String> learnt, Set<String> asked) {}

    /// Networks that learn nothing and are right where a rule says so.
    private static final class Scripted extends UnaskedEngine {
        private final Rule rule;
        private final List<Trained> trained = new ArrayList<>();

        Scripted(Rule rule) {
            this.rule = rule;
        }

        @Override
        public EngineInfo info() {
            EngineCheck check = new EngineCheck("none", "none", "a test", true, 0);
            return new EngineInfo("scripted", "1", List.of("cpu"), List.of("cpu"), "cpu", "the only one", check);
        }

        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            context.checkCancelled();
            int candidate = spec.optimisation().epochs();
            Set<String> learnt = subjects(training);
            return new Network() {
                @Override
                public List<double[]> predict(List<Sample> samples) {
                    trained.add(new Trained(candidate, seed, learnt, subjects(samples)));
                    return samples.stream()
                            .map(sample -> answer(rule.right(candidate, seed.heldOut(), learnt.size(), sample)
                                    == (sample.label() == 0)))
                            .toList();
                }

                @Override
                public void save(Path target) {
                    // nothing was learned
                }
            };
        }

        private static double[] answer(boolean first) {
            return first ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9};
        }

        private static Set<String> subjects(List<Sample> samples) {
            return samples.stream()
                    .map(sample -> sample.subject().value())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean coin(Object... on) {
        return new SplittableRandom(List.of(on).hashCode()).nextBoolean();
    }

    private static SpecGrid grid(Long... seeds) {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        return new SpecGrid(
                "two",
                "",
                "honest",
                List.of(
                        new SpecGrid.Row("honest", spec.withRun(List.of(seeds), 1, "cpu", 1), Map.of()),
                        new SpecGrid.Row("other", spec.withRun(List.of(seeds), 2, "cpu", 1), Map.of())));
    }

    private RunRequest request(int subjects, RunRequest.Start start) {
        return new RunRequest(
                MotionPictures.project(subjects, 2),
                folder,
                grid(1L).rows().getFirst().spec(),
                folder.resolve("run"),
                start,
                Set.of(),
                Workers.NONE);
    }

    private LosoResult run(Scripted engine, SpecGrid grid, RunRequest request, JobContext context) throws Exception {
        return new ChooseNested(engine, prepare, store, new JsonGridFiles(), ScoresFile::write, Clock.systemUTC())
                .run(grid, request, RunListener.SILENT, context);
    }

    private Choice choice(LosoResult result, FoldKey key) throws StorageException {
        FoldRecord fold = store.finished(result.run(), key).orElseThrow();
        return Objects.requireNonNull(fold.choice());
    }

    /// The second candidate is right about everybody once only the test subject is left out. Whoever looked at test
    /// subjects would take it in every fold; on inner folds it guesses like the first.
    @Test
    void whatWinsOnlyOnTheTestSubjectIsChosenAsOftenAsByChance() throws Exception {
        Scripted engine = new Scripted((candidate, fold, learnt, sample) ->
                (candidate == 2 && learnt == SUBJECTS - 1) || coin(candidate, fold, sample.clip()));
        LosoResult result = run(engine, grid(1L), request(SUBJECTS, RunRequest.Start.NEW), JobContext.silent());
        int chosen = 0;
        for (FoldKey key : ReadRuns.folds(result.record())) {
            chosen += choice(result, key).chosen().equals("other") ? 1 : 0;
        }
        // 24 throws of a coin: 12 ± 3 standard deviations of 2.45
        assertTrue(chosen >= 5 && chosen <= 19, "chosen in " + chosen + " of 24 folds");
    }

    /// The second candidate knows the subject s3 and is wrong about everyone else.
    @Test
    void whatKnowsOneSubjectIsNotChosenInTheFoldOfThatSubject() throws Exception {
        Scripted engine = new Scripted((candidate, fold, learnt, sample) -> candidate == 1
                ? coin(fold, sample.clip())
                : sample.subject().value().equals("s3"));
        LosoResult result = run(engine, grid(1L), request(6, RunRequest.Start.NEW), JobContext.silent());
        Choice choice = choice(result, new FoldKey(new SubjectId("s3"), 1));
        assertEquals("honest", choice.chosen());
        assertEquals(0, choice.candidates().getLast().accuracy(), "s3 is in none of its inner folds");
        assertEquals(
                0.2,
                choice(result, new FoldKey(new SubjectId("s0"), 1))
                        .candidates()
                        .getLast()
                        .accuracy(),
                1e-12);
    }

    @Test
    void noTrainingOfAFoldLearnsFromOrIsAskedAboutItsTestSubjectButTheLast() throws Exception {
        Scripted engine = new Scripted((candidate, fold, learnt, sample) -> candidate == 1);
        LosoResult result = run(engine, grid(1L, 2L), request(6, RunRequest.Start.NEW), JobContext.silent());
        assertEquals(ChooseNested.trainings(grid(1L), 12), engine.trained.size());
        assertEquals(12 * 7, engine.trained.size(), "two candidates on three groups, and the chosen one");
        for (Trained one : engine.trained) {
            assertFalse(one.learnt().contains(one.seed().heldOut()), one.toString());
            Set<String> both = new TreeSet<>(one.learnt());
            both.retainAll(one.asked());
            assertEquals(Set.of(), both);
            boolean last = one.asked().equals(Set.of(one.seed().heldOut()));
            assertEquals(last ? 5 : 3, one.learnt().size(), 1);
            assertTrue(last || !one.asked().contains(one.seed().heldOut()), one.toString());
        }
        assertEquals(24, result.predictions().size());
        assertTrue(result.predictions().stream().allMatch(p -> p.predicted().equals(p.truth())));
        RunRecord read = store.read(result.run());
        assertEquals(List.of("honest", "other"), read.split().candidates());
        assertEquals(RunRecord.State.COMPLETE, read.state());
        Choice choice = choice(result, ReadRuns.folds(read).getFirst());
        assertEquals(List.of(new Choice.Scored("honest", 1, 1), new Choice.Scored("other", 0, 0)), choice.candidates());
    }

    @Test
    void aBrokenSelectionGoesOnAndEndsLikeAnUnbrokenOne() throws Exception {
        Rule rule = (candidate, fold, learnt, sample) -> coin(candidate, fold, sample.clip());
        LosoResult whole = run(
                new Scripted(rule),
                grid(1L),
                request(6, RunRequest.Start.NEW).with(SplitPlan.parse("kfold:3x2")),
                JobContext.silent());
        Files.move(folder.resolve("run"), folder.resolve("whole"));
        Scripted broken = new Scripted(rule);
        for (int limit : new int[] {9, 30, 38}) {
            RunRequest.Start start =
                    Files.exists(folder.resolve("run")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
            RunRequest request =
                    request(6, start).with(start == RunRequest.Start.NEW ? SplitPlan.parse("kfold:3x2") : null);
            assertThrows(CancelledException.class, () -> run(broken, grid(1L), request, stopsAt(broken, limit)));
        }
        LosoResult resumed = run(broken, grid(1L), request(6, RunRequest.Start.RESUME), JobContext.silent());
        assertEquals(whole.predictions(), resumed.predictions());
        for (FoldKey key : ReadRuns.folds(whole.record())) {
            assertEquals(
                    store.finished(folder.resolve("whole"), key).orElseThrow().choice(), choice(resumed, key));
        }
        assertEquals(
                Files.readString(folder.resolve("whole/predictions.csv")),
                Files.readString(folder.resolve("run/predictions.csv")));
    }

    private static JobContext stopsAt(Scripted engine, int trainings) {
        return new JobContext() {
            @Override
            public void report(Progress progress) {}

            @Override
            public void checkCancelled() {
                if (engine.trained.size() >= trainings) {
                    throw new CancelledException();
                }
            }
        };
    }

    @Test
    void anotherGridOrOtherSeedsAreRefused() throws Exception {
        Scripted engine = new Scripted((candidate, fold, learnt, sample) -> candidate == 1);
        run(engine, grid(1L), request(4, RunRequest.Start.NEW), JobContext.silent());
        StorageException other = assertThrows(
                StorageException.class,
                () -> run(engine, grid(2L), request(4, RunRequest.Start.RESUME), JobContext.silent()));
        assertTrue(other.getMessage().contains("chose from another grid"), other.getMessage());
        SpecGrid mixed = new SpecGrid(
                "mixed",
                "",
                "honest",
                List.of(grid(1L).rows().getFirst(), grid(2L).rows().getLast()));
        assertThrows(
                IllegalArgumentException.class,
                () -> run(engine, mixed, request(4, RunRequest.Start.NEW), JobContext.silent()));
    }

    /// Folds may choose networks, which want their baseline, and its images are those of the first row.
    @Test
    void theBaselineIsThereAlsoIfTheFirstRowIsLinearAndNamesItsImages() throws Exception {
        SpecGrid two = grid(1L);
        TrainingSpec first = two.rows().getFirst().spec();
        SpecGrid grid = new SpecGrid(
                "two",
                "",
                "other",
                List.of(
                        new SpecGrid.Row(
                                "plain", first.withNetwork(first.network().withBackbone(Backbone.LINEAR)), Map.of()),
                        two.rows().getLast()));
        Scripted engine = new Scripted((candidate, fold, learnt, sample) -> candidate == 2);
        LosoResult result = run(engine, grid, request(4, RunRequest.Start.NEW), JobContext.silent());
        assertEquals(result.predictions().size(), store.baseline(result.run()).size());
        assertEquals("chosen in each fold from 2 settings", result.record().network());
        String images = LinearSentence.images(result.record()).orElseThrow();
        assertTrue(images.contains("“plain”") && images.contains(first.images().imageSize() + " px"), images);
        RunRecord stored = store.read(result.run());
        assertTrue(stored.allReady(), "the pictures of the project are ready ones, which the run keeps");
    }

    @Test
    void thereIsNoOneNetworkToAsk() throws Exception {
        Scripted engine = new Scripted((candidate, fold, learnt, sample) -> candidate == 1);
        RunRequest request = request(4, RunRequest.Start.NEW);
        LosoResult result = run(engine, grid(1L), request, JobContext.silent());
        AskedClip asked = new AskedClip(
                request.project(), folder, request.project().clips().getFirst());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> RunNetworks.of(store, result.run(), asked, prepare.content(folder), null));
        assertTrue(refused.getMessage().contains("chose its own settings"), refused.getMessage());
        assertEquals(
                1,
                RunNetworks.of(
                                store,
                                result.run().resolve("candidates/01-honest"),
                                asked,
                                prepare.content(folder),
                                null)
                        .keys()
                        .size());
    }
}
