package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.Programs;
import org.dianet.job.JobContext;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run on a real Slurm, with what happens on one: folds that are killed and cancelled, a node that is
/// drained.
@Tag("slow")
class SlurmRunTest {
    private static final JsonRunStore RUNS = new JsonRunStore();
    private static final JsonBundleStore STORE = new JsonBundleStore();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ClusterProfile TWO_AT_ONCE = new ClusterProfile("", "", "lab", "", "", "00:05:00", "", 2);
    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    private Path folder;

    private Path bundle;
    private Programs programs;

    private List<FoldOnCluster> look() {
        try {
            return new WatchFolds(STORE, programs).look(bundle);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Set<Integer> folds(Class<? extends FoldOnCluster> state) {
        List<FoldOnCluster> states = look();
        return IntStream.range(0, states.size())
                .filter(fold -> state.isInstance(states.get(fold)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private int submit(ClusterProfile profile) throws Exception {
        return new SubmitFolds(STORE, programs)
                .submit(bundle, profile, 1, _ -> {}, JobContext.silent())
                .submitted();
    }

    @Test
    void aRunWithKilledAndCancelledFoldsIsResumedToTheScoresOfTheLocalRun() throws Exception {
        assumeTrue(
                OneNodeSlurm.missing().isEmpty(), () -> OneNodeSlurm.missing().orElse(""));
        Path local = folder.resolve("local");
        bundle = folder.resolve("a bundle, 100 %, it's");
        EvaluateLoso loso = new EvaluateLoso(
                new DjlEngine(),
                new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES),
                RUNS,
                ScoresFile::write,
                CLOCK);
        RunRequest request =
                RunRequest.fresh(MotionPictures.project(8, 2), folder, BundledRunTest.spec(List.of(1L)), local);
        loso.run(request, RunListener.SILENT, JobContext.silent());
        new MakeBundle(loso, STORE).make(request.in(bundle), new FoldProgram.This(), JobContext.silent());
        try (OneNodeSlurm slurm = OneNodeSlurm.start(Files.createTempDirectory("dianet-slurm"))) {
            programs = slurm.programs();
            refusals();
            onSlurm(slurm);
        }
        new CollectFolds(STORE, RUNS, ScoresFile::write, programs, CLOCK)
                .collect(bundle, Files.createDirectory(folder.resolve("run")), JobContext.silent());
        for (String name : List.of("scores.json", "predictions.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(local.resolve(name)),
                    Files.readAllBytes(folder.resolve("run").resolve(name)),
                    name + " differs");
        }
        assertEquals(RunRecord.State.COMPLETE, RUNS.read(folder.resolve("run")).state());
    }

    private void refusals() {
        refused(new ClusterProfile("", "", "none", "", "", "", "", 2), "There is no partition 'none' on this machine");
        refused(new ClusterProfile("", "", "lab", "", "", "", "1", 2), "no graphics card gpu:1");
        refused(new ClusterProfile("", "", "lab", "", "900T", "", "", 2), "900T of memory");
        CheckCluster check = new CheckCluster(programs);
        try {
            assertEquals(List.of(), check.check(TWO_AT_ONCE).missing());
            missing(check, new ClusterProfile("", "", "none", "", "", "", "", 2), "there are: lab");
            missing(check, new ClusterProfile("", "", "lab", "", "900T", "", "", 2), "has what the profile asks for");
            missing(
                    check,
                    new ClusterProfile("", "", "lab", "", "", "99:00:00", "", 2),
                    "a time of 99:00:00; ask for at most 01:00:00.");
            missing(check, new ClusterProfile("", "", "lab", "", "", "", "4", 2), "graphics card");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void missing(CheckCluster check, ClusterProfile profile, String said) throws InterruptedException {
        List<String> missing = check.check(profile).missing();
        assertTrue(missing.size() == 1 && missing.getFirst().contains(said), missing::toString);
    }

    private void refused(ClusterProfile profile, String said) {
        String sentence =
                assertThrows(ClusterException.class, () -> submit(profile)).getMessage();
        assertTrue(sentence.contains(said), sentence);
    }

    private void onSlurm(OneNodeSlurm slurm) throws Exception {
        assertEquals(8, submit(TWO_AT_ONCE));
        assertEquals(0, submit(TWO_AT_ONCE), "a second submit finds all in the queue");
        assertEquals(1, new WatchFolds(STORE, programs).cancel(bundle, List.of(7)));
        Set<Integer> lost = new TreeSet<>();
        slurm.until("two folds are killed", PATIENCE_MILLIS, () -> killed(slurm, lost));
        assertEquals(2, lost.size());
        slurm.node("DRAIN");
        slurm.until(
                "nothing runs on the drained node",
                PATIENCE_MILLIS,
                () -> folds(FoldOnCluster.Running.class).isEmpty());
        Set<Integer> waiting = folds(FoldOnCluster.Waiting.class);
        assertFalse(waiting.isEmpty(), "folds wait for the drained node");
        slurm.node("RESUME");
        ended(slurm);
        assertEquals(Set.of(7), folds(FoldOnCluster.Cancelled.class));
        assertEquals(lost, folds(FoldOnCluster.Failed.class));
        for (int fold : lost) {
            String reason = look().get(fold).reason();
            assertTrue(reason.startsWith("It ended without a word"), reason);
        }
        assertEquals(3, submit(TWO_AT_ONCE), "only what is missing is submitted again");
        ended(slurm);
        assertEquals(8, folds(FoldOnCluster.Done.class).size(), look()::toString);
    }

    private void ended(OneNodeSlurm slurm) throws InterruptedException {
        slurm.until(
                "no fold waits or runs",
                PATIENCE_MILLIS,
                () -> folds(FoldOnCluster.Running.class).isEmpty()
                        && folds(FoldOnCluster.Waiting.class).isEmpty());
    }

    /// Kills the processes of the first two folds that run, as the system does when memory ends.
    private boolean killed(OneNodeSlurm slurm, Set<Integer> lost) {
        Set<Integer> running = folds(FoldOnCluster.Running.class);
        boolean gone = lost.size() == 2 && running.stream().noneMatch(lost::contains);
        for (int fold : running) {
            if (lost.size() < 2 || lost.contains(fold)) {
                String words = "cluster\0fold\0" + bundle + "\0" + fold + "\0";
                slurm.processes(words).forEach(process -> {
                    lost.add(fold);
                    process.destroyForcibly();
                });
            }
        }
        return gone;
    }
}
