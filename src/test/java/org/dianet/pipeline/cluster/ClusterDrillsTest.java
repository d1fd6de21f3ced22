package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LostConnectionException;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.motion.InputMode;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.run.Bundle;
import org.dianet.run.RunRecord;
import org.dianet.storage.Folders;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connection that is lost at each step in turn, before, during and after it: no fold is lost, none is
/// submitted twice, none is collected twice.
class ClusterDrillsTest {
    private static final int FOLDS = DrillBundle.FOLDS;
    private static final JsonBundleStore STORE = DrillBundle.STORE;
    private static final int MOST_CALLS = 12;

    @TempDir
    private Path folder;

    private DrillBundle drill;
    private Path bundle;
    private Path there;
    private ClusterProfile profile;
    private StandInCluster cluster;

    @BeforeEach
    void fresh() throws IOException {
        fresh("first");
    }

    /// A bundle, and a cluster that has never seen it.
    private void fresh(String name) throws IOException {
        drill = new DrillBundle(folder.resolve(name));
        bundle = drill.bundle;
        there = drill.there;
        profile = drill.profile;
        cluster = drill.cluster;
    }

    private interface Step {
        Object run() throws Exception;
    }

    /// Does a step while the connection is lost at a call; true if it was.
    private boolean lostAt(int call, StandInCluster.Lost how, Step step) throws Exception {
        cluster.calls = 0;
        cluster.loseAt = call;
        cluster.lost = how;
        try {
            step.run();
            return false;
        } catch (LostConnectionException e) {
            assertTrue(e.getMessage().contains("No connection to ann@login"), e.getMessage());
            return true;
        } finally {
            cluster.loseAt = -1;
        }
    }

    @Test
    void aSubmitThatIsLostAtAnyStepIsFoundAgainAndNotSubmittedTwice() throws Exception {
        int drills = 0;
        for (StandInCluster.Lost how : StandInCluster.Lost.values()) {
            boolean lost = true;
            for (int call = 1; lost; call++) {
                assertTrue(call < MOST_CALLS, "it asks too often");
                fresh(how + "-" + call);
                lost = lostAt(call, how, () -> drill.submit());
                SubmitFolds.Submitted again = drill.submit();
                assertEquals(Set.of(0, 1, 2, 3, 4), cluster.queue().keySet(), how + " at call " + call);
                assertEquals(FOLDS, again.submitted() + again.active());
                assertEquals(0, drill.submit().submitted(), "a further submit finds all in the queue");
                drills++;
            }
        }
        assertTrue(drills > 15, "only " + drills + " drills");
    }

    @Test
    void foldsThatEndedWhileTheConnectionWasLostAreNotSubmittedAgain() throws Exception {
        int sbatch = 8;
        assertTrue(lostAt(sbatch, StandInCluster.Lost.AFTER, () -> drill.submit()));
        assertEquals(Set.of(0, 1, 2), cluster.queue().keySet());
        drill.train(1);
        SubmitFolds.Submitted again = drill.submit();
        assertEquals(2, again.submitted());
        assertEquals(2, again.active());
        assertEquals(1, again.done());
    }

    @Test
    void aCollectThatIsLostAtAnyStepCollectsEachFoldOnce() throws Exception {
        for (StandInCluster.Lost how : StandInCluster.Lost.values()) {
            boolean lost = true;
            for (int call = 1; lost; call++) {
                assertTrue(call < MOST_CALLS, "it asks too often");
                fresh("collect-" + how + "-" + call);
                drill.submit();
                for (int fold : List.of(0, 2, 4)) {
                    drill.train(fold);
                }
                lost = lostAt(call, how, () -> drill.collect(folder.resolve("run")));
                assertEquals(
                        3, drill.collect(folder.resolve("run")).predictions().size());
                drill.train(1);
                drill.train(3);
                LosoResult all = drill.collect(folder.resolve("run"));
                assertEquals(RunRecord.State.COMPLETE, all.record().state());
                assertEquals(
                        List.of("cs1", "cs2", "cs3", "cs4", "cs5"),
                        all.predictions().stream().map(Prediction::clip).toList());
                assertFalse(leftOvers(), "nothing half is left");
                clear();
            }
        }
    }

    private boolean leftOvers() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.anyMatch(path -> path.toString().endsWith(".part"));
        }
    }

    private void clear() throws IOException {
        Folders.delete(folder.resolve("run"));
    }

    @Test
    void theStateOfEachFoldIsTold() throws Exception {
        drill.submit();
        drill.train(0);
        cluster.running(1);
        cluster.ended(2);
        Files.writeString(
                there.resolve("logs/dianet-0123456789ab-1_2.log"),
                "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-11-29T23:00:00 DUE TO TIME LIMIT ***\n");
        List<FoldOnCluster> states = drill.look();
        assertInstanceOf(FoldOnCluster.Done.class, states.get(0));
        assertEquals(new FoldOnCluster.Running("100_1"), states.get(1));
        assertEquals(
                new FoldOnCluster.Failed("The time limit was reached. Give the folds more time in the profile."),
                states.get(2));
        assertEquals(new FoldOnCluster.Waiting("101_0", "It waits for a free node. (Resources)"), states.get(3));
    }

    @Test
    void onlyFoldsThatAreMissingAreSubmittedAgain() throws Exception {
        drill.submit();
        drill.train(0);
        cluster.ended(2);
        assertEquals(1, new WatchFolds(STORE, cluster).cancel(bundle, List.of(3)));
        assertEquals(Set.of(1, 4), cluster.queue().keySet());
        SubmitFolds.Submitted again = drill.submit();
        assertEquals(new SubmitFolds.Submitted(2, 2, 1, List.of("102", "103")), again);
        assertEquals(4, new WatchFolds(STORE, cluster).cancel(bundle, List.of()));
        assertEquals(Set.of(), cluster.queue().keySet());
    }

    @Test
    void aFoldThatTheUserCancelledIsNotCalledFailedUntilItIsTriedAgain() throws Exception {
        drill.submit();
        new WatchFolds(STORE, cluster).cancel(bundle, List.of(3));
        assertInstanceOf(FoldOnCluster.Cancelled.class, drill.look().get(3));
        drill.submit();
        assertInstanceOf(FoldOnCluster.Waiting.class, drill.look().get(3));
        cluster.ended(3);
        assertInstanceOf(FoldOnCluster.Failed.class, drill.look().get(3));
    }

    /// As the guide advises after collecting.
    @Test
    void collectedFoldsAreNotTrainedAgainAfterTheFolderThereWasDeleted() throws Exception {
        drill.submit();
        for (int fold : List.of(0, 2, 4)) {
            drill.train(fold);
        }
        drill.collect(folder.resolve("run"));
        cluster.ended(1);
        cluster.ended(3);
        Folders.delete(there);
        assertTrue(assertThrows(ClusterException.class, () -> drill.look())
                .getMessage()
                .contains("submit the bundle again"));
        List<String> notes = new ArrayList<>();
        SubmitFolds.Submitted again =
                new SubmitFolds(STORE, cluster).submit(bundle, profile, 1, notes::add, JobContext.silent());
        assertEquals(2, again.submitted());
        assertEquals(Set.of(1, 3), cluster.queue().keySet());
        assertEquals(3, again.done());
        assertTrue(notes.getFirst().contains("3 folds collected; all others are trained again"), notes.toString());
        drill.train(1);
        drill.train(3);
        assertEquals(
                RunRecord.State.COMPLETE,
                drill.collect(folder.resolve("run")).record().state());
        Folders.delete(there);
        assertEquals(new SubmitFolds.Submitted(0, 0, FOLDS, List.of()), drill.submit());
        assertTrue(drill.look().stream().allMatch(FoldOnCluster.Done.class::isInstance));
        assertEquals(FOLDS, drill.collect(folder.resolve("run")).predictions().size());
    }

    @Test
    void aQueueThatDoesNotAnswerIsNotAnEmptyOne() throws Exception {
        drill.submit();
        List<String> asked = new ArrayList<>();
        SubmitFolds blind = new SubmitFolds(STORE, (command, input, limit) -> {
            asked.add(command.getLast());
            return command.getLast().contains("squeue")
                    ? new Answer(1, "", "squeue: error: Unable to contact slurm controller (connect failure)")
                    : cluster.run(command, input, limit);
        });
        ClusterException e = assertThrows(
                ClusterException.class, () -> blind.submit(bundle, profile, 1, _ -> {}, JobContext.silent()));
        assertTrue(e.getMessage().contains("does not answer now"), e.getMessage());
        assertTrue(asked.stream().noneMatch(line -> line.contains("sbatch")), "nothing is submitted blindly");
    }

    @Test
    void aRefusedSubmitLeavesNothingBehind() throws Exception {
        cluster.refusal = "sbatch: error: invalid partition specified: gpu\n";
        ClusterException e = assertThrows(ClusterException.class, () -> drill.submit());
        assertTrue(e.getMessage().contains("There is no partition"), e.getMessage());
        assertEquals(List.of(), STORE.submissions(bundle).orElseThrow().all());
        cluster.refusal = "";
        assertEquals(FOLDS, drill.submit().submitted());
    }

    @Test
    void whatNamesTheProjectIsNotSent() throws Exception {
        drill.submit();
        assertTrue(Files.exists(bundle.resolve("kept/run.json")));
        try (Stream<Path> sent = Files.list(there)) {
            assertEquals(
                    List.of("bundle.json", "done", "fold.sh", "logs", "run", "tensors", "work"),
                    sent.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aBundleThatWasChangedAfterItWasSubmittedIsRefused() throws Exception {
        drill.submit();
        Bundle content = STORE.read(bundle);
        STORE.write(
                bundle,
                new Bundle(
                        content.id(),
                        content.program(),
                        TestSpecs.small(InputMode.DUAL, Fusion.VECTOR),
                        content.classes(),
                        content.folds(),
                        content.files()));
        assertTrue(refused(() -> drill.submit()).contains("has changed since it was submitted"));
        assertTrue(refused(() -> drill.collect(folder.resolve("run"))).contains("has changed since it was submitted"));
        Files.writeString(bundle.resolve("tensors/a.bin"), "others");
        assertTrue(refused(() -> drill.submit()).contains("has changed since it was packed: tensors/a.bin"));
    }

    @Test
    void aBundleIsNotSubmittedInTwoPlaces() throws Exception {
        drill.submit();
        assertTrue(refused(() -> new SubmitFolds(STORE, cluster)
                        .submit(bundle, ClusterProfile.HERE, 1, _ -> {}, JobContext.silent()))
                .contains("was submitted on ann@login"));
    }

    @Test
    void aFullDiskThereIsTold() throws Exception {
        Folders.delete(there.getParent());
        ClusterException e = assertThrows(ClusterException.class, () -> drill.submit());
        assertTrue(e.getMessage().contains("cannot be copied to ann@login:"), e.getMessage());
        assertTrue(e.getMessage().contains("quota"), e.getMessage());
    }

    @Test
    void aMachineWithoutSlurmIsTold() {
        SubmitFolds here = new SubmitFolds(STORE, cluster);
        ClusterException e = assertThrows(
                ClusterException.class,
                () -> here.submit(bundle, ClusterProfile.HERE, 1, _ -> {}, JobContext.silent()));
        assertTrue(e.getMessage().startsWith("There is no Slurm on this machine"), e.getMessage());
    }

    private static String refused(Step step) {
        return assertThrows(StorageException.class, step::run).getMessage();
    }
}
