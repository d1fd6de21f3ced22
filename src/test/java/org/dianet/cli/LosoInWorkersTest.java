package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dianet.BoundedProcess;
import org.dianet.storage.RunLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folds in several processes, some of which die.
@Tag("slow")
class LosoInWorkersTest {
    private static final int FOLDS = 4;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    @TempDir
    static Path folder;

    private static Path project;
    private static Path alone;

    @BeforeAll
    static void runInOneProcess() throws Exception {
        project = folder.resolve("project");
        alone = folder.resolve("alone");
        CommandRun.of(
                        "synth",
                        "--out",
                        project,
                        "--subjects",
                        FOLDS,
                        "--clips-per-subject",
                        3,
                        "--size",
                        96,
                        "--frames",
                        20)
                .succeeded();
        done(loso(alone, 1));
    }

    @Test
    void threeWorkersPredictWhatOneProcessPredicts() throws Exception {
        Path three = folder.resolve("three");
        done(loso(three, 3));
        assertSameRun(three);
        assertFalse(Files.exists(three.resolve("samples.tmp")));
    }

    @Test
    void theFoldOfADeadWorkerIsTrainedAgain() throws Exception {
        Path run = folder.resolve("dead-worker");
        Path errors = folder.resolve("dead-worker.txt");
        Process leader = start(loso(run, 2), errors);
        try {
            await(
                    leader,
                    () -> finishedFolds(run) > 0 && leader.children().findAny().isPresent());
            leader.children().findFirst().orElseThrow().destroyForcibly();
            BoundedProcess.end(leader);
        } finally {
            leader.destroyForcibly();
        }
        assertEquals(0, leader.exitValue(), Files.readString(errors));
        assertSameRun(run);
    }

    @Test
    void aKilledRunIsResumedByOtherWorkersToTheSameNumbers() throws Exception {
        Path run = folder.resolve("killed");
        Process leader = start(loso(run, 2), folder.resolve("killed.txt"));
        try {
            await(leader, () -> finishedFolds(run) > 0);
        } finally {
            BoundedProcess.kill(leader);
        }
        // However many folds were finished when the kill came, one at least is still to be trained.
        ChildProgram.forgetFold(run, "s0" + FOLDS, 7);
        done(with(loso(run, 3), "--resume"));
        assertSameRun(run);
    }

    @Test
    void twoRunsIntoOneFolderAreRefused() throws Exception {
        Path run = Files.createDirectory(folder.resolve("shared"));
        try (RunLock _ = RunLock.take(run)) {
            ChildProgram.Ended ended =
                    ChildProgram.run(folder, List.of(), loso(run, 1).toArray(String[]::new));
            assertEquals(1, ended.code());
            assertTrue(ended.errors().getLast().contains("is being written by another program"), ended.toString());
        }
        // Once nobody writes into it, it is taken.
        done(loso(run, 1));
        assertSameRun(run);
    }

    private static List<String> loso(Path run, int workers) {
        return List.of(
                "loso",
                project.toString(),
                "--spec",
                "quick",
                "--epochs",
                "3",
                "--threads",
                "1",
                "--seed",
                "7",
                "--workers",
                Integer.toString(workers),
                "--out",
                run.toString());
    }

    private static List<String> with(List<String> arguments, String more) {
        List<String> all = new ArrayList<>(arguments);
        all.add(more);
        return all;
    }

    private static void done(List<String> arguments) throws IOException, InterruptedException {
        ChildProgram.Ended ended = ChildProgram.run(folder, List.of(), arguments.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.errors().toString());
    }

    private static Process start(List<String> arguments, Path errors) throws IOException {
        return BoundedProcess.start(ChildProgram.builder(List.of(), arguments.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile()));
    }

    private static void await(Process process, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!reached.getAsBoolean()) {
            assertTrue(process.isAlive(), "it ended too early");
            assertTrue(System.nanoTime() < end, "it never came so far");
            Thread.sleep(5);
        }
    }

    private static int finishedFolds(Path run) {
        return (int) Stream.iterate(1, i -> i + 1)
                .limit(FOLDS)
                .filter(i -> Files.exists(run.resolve("folds/s0" + i + "/seed-7/done.json")))
                .count();
    }

    private static void assertSameRun(Path run) throws IOException {
        for (String name : List.of("predictions.csv", "scores.json")) {
            assertArrayEquals(
                    Files.readAllBytes(alone.resolve(name)),
                    Files.readAllBytes(run.resolve(name)),
                    () -> name + " differs");
        }
    }
}
