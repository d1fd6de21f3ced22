package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
    @TempDir
    private Path root;

    @Test
    @Tag("slow")
    void oneSeedGivesTheSameBytes() throws Exception {
        Path one = synth("one");
        Path two = synth("two");
        List<Path> files = files(one);
        assertEquals(files, files(two));
        assertTrue(files.stream().anyMatch(file -> file.toString().endsWith(".mp4")));
        for (Path file : files) {
            assertArrayEquals(
                    Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file.toString());
        }
    }

    @Test
    void aVideoNeedsEvenSides() {
        CommandRun.of(
                        "synth",
                        "--out",
                        root.resolve("x"),
                        "--subjects",
                        1,
                        "--clips-per-subject",
                        1,
                        "--size",
                        65,
                        "--video")
                .wrongUsageSaying("even");
    }

    @Test
    void aFolderInUseIsLeftAlone() throws Exception {
        Files.writeString(root.resolve("mine.txt"), "mine");
        CommandRun.of("synth", "--out", root, "--subjects", 1, "--clips-per-subject", 1)
                .failedSaying("not empty");
    }

    @Test
    void anotherWordForThePhasesIsRefusedByTheWords() {
        CommandRun.of(
                        "synth",
                        "--out",
                        root.resolve("x"),
                        "--subjects",
                        1,
                        "--clips-per-subject",
                        1,
                        "--phases",
                        "both")
                .wrongUsageSaying("differing");
    }

    private Path synth(String name) {
        Path out = root.resolve(name);
        CommandRun.of(
                        "synth",
                        "--out",
                        out,
                        "--subjects",
                        2,
                        "--clips-per-subject",
                        4,
                        "--seed",
                        5,
                        "--size",
                        64,
                        "--frames",
                        20,
                        "--video")
                .succeeded();
        return out;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
