package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dianet.BoundedProcess;
import org.dianet.model.project.Project;
import org.dianet.storage.Versions;
import org.dianet.storage.json.JsonProjectStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledSessionTest {
    /// More of them for a long drill, e.g. `-Ddianet.kills=300`.
    private static final int KILLS = Integer.getInteger("dianet.kills", 9);

    private static final int EDITS = Math.max(200, 8 * KILLS);
    private final Random random = new Random(20260301);
    private final JsonProjectStore store = new JsonProjectStore();

    @TempDir
    Path folder;

    @Test
    void killingAtRandomMomentsLosesAtMostTheEditInTheAir() throws IOException, InterruptedException {
        store.create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b")));
        int done = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int target = Math.max(done + 1, kill * EDITS / (KILLS + 1) + random.nextInt(-3, 4));
            int acknowledged = editAndKill(done + 1, target);
            done = editsOnDisk();
            everyFileCanBeRead();
            assertTrue(
                    done == acknowledged || done == acknowledged + 1,
                    acknowledged + " acknowledged, " + done + " kept");
        }
        assertEquals(0, BoundedProcess.end(start(done + 1)));
        assertEquals(EDITS, editsOnDisk());
    }

    private int editAndKill(int from, int target) throws IOException, InterruptedException {
        Process child = start(from);
        int acknowledged = from - 1;
        try (BufferedReader lines = child.inputReader()) {
            @Nullable String line = lines.readLine();
            while (line != null) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == target) {
                    // Some time into the next edit, or into the save that follows this one.
                    Thread.sleep(random.nextInt(12), random.nextInt(900_000));
                    child.toHandle().destroyForcibly(); // which, unlike the process, leaves what it said readable
                }
                line = lines.readLine();
            }
        }
        BoundedProcess.end(child);
        return acknowledged;
    }

    private void everyFileCanBeRead() throws IOException {
        for (Versions.Version version : store.versions(folder)) {
            assertEquals(2, store.version(version).clips().size());
        }
        Path export = folder.resolve(ScriptedEdits.EXPORT);
        if (Files.exists(export)) {
            List<String> lines = Files.readAllLines(export);
            assertTrue(lines.getFirst().startsWith("clip,subject"), lines.getFirst());
            long cells = lines.getFirst().chars().filter(c -> c == ',').count();
            for (String line : lines) {
                assertEquals(cells, line.chars().filter(c -> c == ',').count(), line);
            }
        }
    }

    private Process start(int from) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedEdits.class.getName(),
                folder.toString(),
                Integer.toString(from),
                Integer.toString(EDITS));
        return BoundedProcess.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /// The edits in the project, which must be the first ones without a gap.
    private int editsOnDisk() throws IOException {
        Project project = store.open(folder).project();
        List<Integer> coders = project.clips().stream()
                .flatMap(clip -> clip.codings().stream())
                .map(coding -> Integer.parseInt(coding.coder().name()))
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, coders.size()).boxed().toList(), coders);
        return coders.size();
    }
}
