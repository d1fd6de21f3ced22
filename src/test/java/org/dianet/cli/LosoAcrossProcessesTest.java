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

/// Leave-one-subject-out over the life of more than one process, some of which die.
@Tag("slow")
class LosoAcrossProcessesTest {
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
    void aRunKilledWithItsWorkersIsResumedByOneProcessToTheSameNumbers() throws Exception {
        Path run = killed(2);
        done(with(loso(run, 1), "--resume"));
        assertSameRun(run);
        assertFalse(Files.exists(run.resolve("samples.tmp")));
    }

    /// Where a worker of the resumed run dies, its fold is trained again.
    @Test
    void aKilledRunIsResumedByWorkersOfWhomOneDiesToTheSameNumbers() throws Exception {
        Path run = killed(1);
        Path errors = folder.resolve("dead-worker.txt");
        Process leader = start(with(loso(run, 2), "--resume"), errors);
        try {
            await(leader, () -> begunAgain(run) && leader.children().findAny().isPresent());
            leader.children().findFirst().orElseThrow().destroyForcibly();
            BoundedProcess.end(leader);
        } finally {
            leader.destroyForcibly();
        }
        assertEquals(0, leader.exitValue(), Files.readString(errors));
        assertSameRun(run);
        assertFalse(Files.exists(run.resolve("samples.tmp")));
    }

    /// A run that was killed when at least one fold was finished and two were not.
    ///
    /// @param workers with one the folds are trained by the process itself
    private static Path killed(int workers) throws Exception {
        Path run = folder.resolve("killed-" + workers);
        Process leader = start(loso(run, workers), folder.resolve("killed.txt"));
        try {
            await(leader, () -> finishedFolds(run) > 0);
        } finally {
            BoundedProcess.kill(leader);
        }
        ChildProgram.forgetFold(run, "s0" + FOLDS, 7);
        ChildProgram.forgetFold(run, "s0" + (FOLDS - 1), 7);
        return run;
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
    }

    @Test
    void aRunWithoutWeightsCannotExplainAndSaysSo() throws IOException {
        Path bare = folder.resolve("bare");
        copyWithoutWeights(alone, bare);
        CommandRun.of("explain", project, "--run", bare, "--clip", "s01_c01", "--out", folder.resolve("maps"))
                .failedSaying("weights.params");
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

    /// Whether a worker has something to keep of a fold that was forgotten.
    private static boolean begunAgain(Path run) {
        return Stream.of(FOLDS - 1, FOLDS).anyMatch(i -> Files.exists(run.resolve("folds/s0" + i + "/seed-7")));
    }

    private static void assertSameRun(Path run) throws IOException {
        for (String name : List.of("predictions.csv", "scores.json")) {
            assertArrayEquals(
                    Files.readAllBytes(alone.resolve(name)),
                    Files.readAllBytes(run.resolve(name)),
                    () -> name + " differs");
        }
    }

    private static void copyWithoutWeights(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("weights.params")) {
                    Path copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
