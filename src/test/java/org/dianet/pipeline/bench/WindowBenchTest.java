package org.dianet.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowBenchTest {
    @TempDir
    Path folder;

    @Test
    void momentsAreCountedFromTheStartOfTheProcess() throws IOException {
        Instant begun = Instant.parse("2026-11-29T05:00:00Z");
        Map<String, Duration> times =
                WindowBench.times(List.of("visible 2026-11-29T05:00:01.250Z", "usable 2026-11-29T05:00:02Z"), begun);
        assertEquals(Map.of("visible", Duration.ofMillis(1250), "usable", Duration.ofMillis(2000)), times);
    }

    @Test
    void aNoteThatIsNoTimeIsNamed() {
        IOException refused =
                assertThrows(IOException.class, () -> WindowBench.times(List.of("visible soon"), Instant.EPOCH));
        assertTrue(String.valueOf(refused.getMessage()).contains("visible soon"), refused.getMessage());
    }

    @Test
    void aFolderWithoutTheProgramIsNoImage() {
        IOException refused = assertThrows(IOException.class, () -> WindowBench.ofImage(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()), refused.getMessage());
    }

    /// The window of a process that draws into memory notes its moments, in order, and the sample is not touched.
    @Test
    @Tag("slow")
    void theWindowOfThisProgramNotesItsMoments() throws Exception {
        List<Measurement> found =
                WindowBench.measure(List.of(WindowBench.ofThisProgram()), folder, 1, JobContext.silent());
        assertEquals(
                List.of("window-visible-jars", "window-usable-jars"),
                found.stream().map(Measurement::name).toList());
        assertTrue(found.getFirst().median() <= found.getLast().median(), found.toString());
        assertTrue(Files.isRegularFile(folder.resolve("jars/project/sample-projects/synthetic/project.json")));
    }
}
