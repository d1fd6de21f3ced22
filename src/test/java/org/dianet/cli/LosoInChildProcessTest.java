package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dianet.BoundedProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Leave-one-subject-out over the life of more than one process.
@Tag("slow")
class LosoInChildProcessTest {
    private static final int SUBJECTS = 4;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    @TempDir
    static Path folder;

    private static Path project;
    private static Path unbroken;

    @BeforeAll
    static void runUnbroken() throws IOException, InterruptedException {
        project = folder.resolve("project");
        unbroken = folder.resolve("unbroken");
        assertEquals(
                0,
                Dianet.run(
                        "synth",
                        "--out",
                        project.toString(),
                        "--subjects",
                        Integer.toString(SUBJECTS),
                        "--clips-per-subject",
                        "3",
                        "--size",
                        "96",
                        "--frames",
                        "20"));
        done(loso(unbroken));
    }

    @Test
    void killedRunResumesToTheFilesOfAnUnbrokenOne() throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        killAfterTheFirstFold(broken);
        // However many folds were finished when the kill came, one at least is still to be trained.
        ChildProgram.forgetFold(broken, "s0" + SUBJECTS, 7);
        List<String> resume = new ArrayList<>(loso(broken));
        resume.add("--resume");
        done(resume);
        assertSameFile("predictions.csv", broken);
        assertSameFile("scores.json", broken);
    }

    @Test
    void anotherProcessWithTheSameSeedPredictsTheSame() throws IOException, InterruptedException {
        Path again = folder.resolve("again");
        done(loso(again));
        assertSameFile("predictions.csv", again);
        assertSameFile("scores.json", again);
    }

    @Test
    void runWithoutWeightsCannotExplainAndSaysSo() throws IOException, InterruptedException {
        Path bare = folder.resolve("bare");
        copyWithoutWeights(unbroken, bare);
        ChildProgram.Ended ended = ChildProgram.run(
                folder,
                List.of(),
                "explain",
                project.toString(),
                "--run",
                bare.toString(),
                "--clip",
                "s01_c01",
                "--out",
                folder.resolve("maps").toString());
        assertEquals(1, ended.code(), ended.errors().toString());
        String sentence = ended.errors().getLast();
        assertTrue(sentence.contains("weights.params"), ended.errors().toString());
        assertTrue(ended.errors().stream().noneMatch(line -> line.startsWith("\tat ")), "no stack trace");
    }

    private static List<String> loso(Path run) {
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
                "--out",
                run.toString());
    }

    private static void done(List<String> arguments) throws IOException, InterruptedException {
        ChildProgram.Ended ended = ChildProgram.run(folder, List.of(), arguments.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.errors().toString());
    }

    private static void killAfterTheFirstFold(Path run) throws IOException, InterruptedException {
        Process child =
                BoundedProcess.start(ChildProgram.builder(List.of(), loso(run).toArray(String[]::new))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
        try {
            long end = System.nanoTime() + PATIENCE;
            while (finishedFolds(run) == 0) {
                assertTrue(child.isAlive(), "ended before its first fold");
                assertTrue(System.nanoTime() < end, "no fold was finished");
                Thread.sleep(5);
            }
        } finally {
            BoundedProcess.kill(child);
        }
    }

    private static int finishedFolds(Path run) {
        int finished = 0;
        for (int subject = 1; subject <= SUBJECTS; subject++) {
            if (Files.exists(run.resolve("folds/s0" + subject + "/seed-7/done.json"))) {
                finished++;
            }
        }
        return finished;
    }

    private static void assertSameFile(String name, Path run) throws IOException {
        assertArrayEquals(
                Files.readAllBytes(unbroken.resolve(name)),
                Files.readAllBytes(run.resolve(name)),
                () -> name + " differs");
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
