package org.dianet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOpensTheWindowOnIt() throws IOException {
        String place = Files.createDirectories(folder.resolve("my clips ü")).toString();
        assertEquals(List.of(place), Launcher.places(place));
        assertEquals(List.of(place), Launcher.places("--project", place));
        assertEquals(List.of(place), Launcher.places("--project=" + place));
    }

    @Test
    void recordingsOpenTheWindowOnThem() throws IOException {
        String first = Files.createFile(folder.resolve("a.mp4")).toString();
        String second = Files.createFile(folder.resolve("b.MOV")).toString();
        assertEquals(List.of(first), Launcher.places(first));
        assertEquals(List.of(first, second, folder.toString()), Launcher.places(first, second, folder.toString()));
        assertEquals(List.of(second), Launcher.places("open", second));
        String above = Path.of("").toAbsolutePath().relativize(Path.of(first)).toString();
        assertEquals(List.of(above), Launcher.places(above), "a path that begins with two dots is not hidden");
        // What is not there is refused by its name.
        assertEquals(List.of("gone.mp4"), Launcher.places("open", "gone.mp4"));
    }

    @Test
    void commandsAndMistakesGoToTheCommandLine() throws IOException {
        String text = Files.createFile(folder.resolve("notes.txt")).toString();
        for (String[] arguments : new String[][] {
            {},
            {"demo"},
            {"--help"},
            {"open"},
            {"open", "--help"},
            {text},
            {folder.resolve("none").toString()},
            {"--project"},
            {"--project="},
            {"--project", "--json"},
            {folder.toString(), "demo"}
        }) {
            assertEquals(List.of(), Launcher.places(arguments), String.join(" ", arguments));
        }
    }
}
