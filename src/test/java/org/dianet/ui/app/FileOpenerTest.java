package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program that opens is this Java: `-version FILE` ends well, an unknown option does not.
class FileOpenerTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> SHOWS = List.of(JAVA, "-version");
    private static final List<String> REFUSES = List.of(JAVA, "--no-such-option");
    private static final List<String> ABSENT = List.of("no-such-program-at-all");

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void write() throws IOException {
        report = Files.writeString(folder.resolve("report.html"), "x");
    }

    @Test
    void theFirstProgramThatShowsItIsEnough() {
        assertDoesNotThrow(() -> new FileOpener(List.of(ABSENT, REFUSES, SHOWS), 60).open(report));
    }

    @Test
    void whereNoneShowsItThePathIsSaid() {
        for (List<List<String>> programs : List.of(List.<List<String>>of(), List.of(ABSENT), List.of(REFUSES))) {
            IOException failed = assertThrows(IOException.class, () -> new FileOpener(programs, 60).open(report));
            assertTrue(failed.getMessage().contains(report.toString()), failed.getMessage());
        }
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path none = folder.resolve("none.html");
        IOException failed = assertThrows(IOException.class, () -> new FileOpener(List.of(SHOWS), 60).open(none));
        assertTrue(failed.getMessage().contains(none + " does not exist"), failed.getMessage());
    }
}
