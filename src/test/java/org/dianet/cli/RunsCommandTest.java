package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../../precious", "..", ".", "sub/run", "/", ""})
    void onlyARunOfTheProjectCanBePutAside(String name) throws Exception {
        Path project = TableProject.in(folder).folder();
        Path precious = Files.createDirectories(project.getParent().resolve("precious"));
        CommandRun run = CommandRun.of("runs", project, "--delete", name);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("is not the name of a run's folder"), run.err());
        assertTrue(Files.isDirectory(precious));
    }

    @Test
    void aRunThatIsNotThereIsNamed() throws Exception {
        Path project = TableProject.in(folder).folder();
        CommandRun run = CommandRun.of("runs", project, "--delete", "first");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("There is no run"), run.err());
    }
}
