package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine on which the learning engine's native library cannot be unpacked.
@Tag("slow")
class EngineThatCannotLoadTest {
    @TempDir
    static Path folder;

    private static String project = "";
    private static List<String> withoutEngine = List.of();

    @BeforeAll
    static void make() throws IOException {
        project = folder.resolve("project").toString();
        assertEquals(
                0,
                Dianet.run(
                        "synth",
                        "--out",
                        project,
                        "--subjects",
                        "2",
                        "--clips-per-subject",
                        "2",
                        "--size",
                        "64",
                        "--frames",
                        "20"));
        Path file = Files.writeString(folder.resolve("not-a-folder"), "");
        withoutEngine = List.of("-DDJL_CACHE_DIR=" + file, "-DENGINE_CACHE_DIR=" + file);
    }

    @Test
    void trainingFailsWithOneSentence() throws IOException, InterruptedException {
        ChildProgram.Ended ended = run(
                "train",
                project,
                "--spec",
                "quick",
                "--out",
                folder.resolve("run").toString());
        assertEquals(1, ended.code(), ended.errors().toString());
        assertTrue(
                ended.errors().getLast().startsWith("The learning engine could not be loaded ("),
                ended.errors().toString());
        assertTrue(ended.errors().stream().noneMatch(line -> line.startsWith("\tat ")), "no stack trace");
    }

    @Test
    void annotatingStillWorks() throws IOException, InterruptedException {
        ChildProgram.Ended edit = run("annotate", project, "--clip", "s01_c01", "--emotion", "surprise");
        assertEquals(0, edit.code(), edit.errors().toString());
        ChildProgram.Ended list = run("clips", project, "--json");
        assertEquals(0, list.code(), list.errors().toString());
        assertTrue(list.output().contains("s01_c01"), list.output());
    }

    private static ChildProgram.Ended run(String... arguments) throws IOException, InterruptedException {
        return ChildProgram.run(folder, withoutEngine, arguments);
    }
}
