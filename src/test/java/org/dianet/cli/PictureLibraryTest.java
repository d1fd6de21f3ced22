package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine on which the library that reads pictures cannot be unpacked: the pictures are not to blame.
@Tag("slow")
class PictureLibraryTest {
    @TempDir
    Path folder;

    @Test
    void wholePicturesAreNotCalledDamaged() throws Exception {
        String project = folder.resolve("project").toString();
        CommandRun.of("synth", "--out", project, "--subjects", 2, "--clips-per-subject", 1, "--size", 64)
                .succeeded();
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        List<String> nowhere = List.of(
                "-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("x"),
                "-Djava.io.tmpdir=" + file,
                "-Duser.home=" + file);
        ChildProgram.Ended frame = ChildProgram.run(
                folder,
                nowhere,
                "frame",
                project,
                "--clip",
                "s01_c01",
                "--frame",
                "3",
                "--out",
                folder.resolve("f.png").toString());
        assertEquals(1, frame.code(), frame.output());
        String said = String.join("\n", frame.errors());
        assertTrue(said.contains("The library OpenCV, which reads pictures, cannot be loaded"), said);
        assertTrue(said.contains("XDG_CACHE_HOME"), said);
        assertFalse(said.contains("damaged"), said);
        assertFalse(said.contains("\tat "), said);
    }
}
