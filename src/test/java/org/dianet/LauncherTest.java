package org.dianet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOpensTheWindowOnIt() throws IOException {
        String place = Files.createDirectories(folder.resolve("my clips ü")).toString();
        assertEquals(Optional.of(place), Launcher.folder(place));
        assertEquals(Optional.of(place), Launcher.folder("--project", place));
        assertEquals(Optional.of(place), Launcher.folder("--project=" + place));
    }

    @Test
    void commandsAndMistakesGoToTheCommandLine() {
        assertEquals(Optional.empty(), Launcher.folder("demo"));
        assertEquals(Optional.empty(), Launcher.folder("--help"));
        assertEquals(Optional.empty(), Launcher.folder(folder.resolve("none").toString()));
        assertEquals(Optional.empty(), Launcher.folder("--project"));
        assertEquals(Optional.empty(), Launcher.folder("--project", "--json"));
        assertEquals(Optional.empty(), Launcher.folder(folder.toString(), folder.toString()));
    }
}
