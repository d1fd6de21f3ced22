package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dianet.BoundedProcess;
import org.dianet.storage.Versions;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.SmallProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window brings its edits to the disk beside its own thread: journal, save and versions in another order of steps
/// than a command does.
@Tag("slow")
class KilledWindowTest {
    /// More of them for a long drill, e.g. `-Ddianet.windowKills=100`.
    private static final int KILLS = Integer.getInteger("dianet.windowKills", 3);

    private static final int EDITS_A_LIFE = 24;
    private final Random random = new Random(20260302);
    private final JsonProjectStore store = new JsonProjectStore();

    @TempDir
    Path folder;

    @Test
    void whatWasOnDiskOnceStaysThroughKillsOfTheWindow() throws IOException, InterruptedException {
        Path project = SmallProject.create(folder.resolve("small"));
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int onDisk = editAndKill(project, done + 1, done + 1 + random.nextInt(EDITS_A_LIFE));
            done = editsOnDisk(project);
            assertTrue(done == onDisk || done == onDisk + 1, onDisk + " were on disk, " + done + " are after the kill");
            for (Versions.Version version : store.versions(project)) {
                assertEquals(3, store.version(version).clips().size());
            }
        }
        assertTrue(done >= KILLS, done + " edits");
    }

    private int editAndKill(Path project, int from, int target) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WindowEdits.class.getName()));
        command.addAll(List.of(
                project.toString(),
                folder.resolve("settings").toString(),
                Integer.toString(from),
                Integer.toString(target + EDITS_A_LIFE)));
        Process window =
                BoundedProcess.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
        int onDisk = from - 1;
        try (BufferedReader lines = window.inputReader()) {
            @Nullable String line = lines.readLine();
            while (line != null) {
                onDisk = Integer.parseInt(line);
                if (onDisk == target) {
                    Thread.sleep(random.nextInt(12), random.nextInt(900_000));
                    window.toHandle().destroyForcibly(); // which, unlike the process, leaves what it said readable
                }
                line = lines.readLine();
            }
        } finally {
            window.toHandle().destroyForcibly();
        }
        assertTrue(BoundedProcess.end(window) != 0, "it ended before it was killed");
        return onDisk;
    }

    /// The edits in the project, which must be the first ones without a gap.
    private int editsOnDisk(Path project) throws IOException {
        List<Integer> coders = store.open(project).project().clip(WindowEdits.CLIP).orElseThrow().codings().stream()
                .map(coding -> Integer.parseInt(coding.coder().name()))
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, coders.size()).boxed().toList(), coders);
        return coders.size();
    }
}
