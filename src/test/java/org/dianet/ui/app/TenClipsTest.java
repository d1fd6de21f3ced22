package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.BoundedProcess;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.json.JsonProjectStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten clips are coded in the real window by keys alone, in a process of its own that is killed and whose project is
/// opened again.
@Tag("slow")
class TenClipsTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsMissingAfterAKillAndAReopening() throws IOException, InterruptedException {
        Path project = TenClips.create(folder.resolve("ten"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TenClips.class.getName()));
        command.addAll(List.of(project.toString(), folder.resolve("settings").toString()));
        Process window = BoundedProcess.start(new ProcessBuilder(command).redirectErrorStream(true));
        boolean coded = false;
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = window.inputReader()) {
            @Nullable String line = lines.readLine();
            while (line != null && !coded) {
                said.append(line).append('\n');
                coded = line.startsWith("coded ");
                line = coded ? line : lines.readLine();
            }
        } finally {
            BoundedProcess.kill(window);
        }
        assertTrue(coded, said.toString());
        Project reopened = new JsonProjectStore().open(project).project();
        for (int i = 0; i < TenClips.CLIPS; i++) {
            Clip clip = reopened.clips().get(i);
            Coding own = clip.codingBy(new Coder("A")).orElseThrow();
            assertEquals(TenClips.marks(i), own.marks(), clip.id().value());
            assertEquals(TenClips.EMOTIONS.get(i % 3), own.emotion());
            assertEquals("4+R12B", own.actionUnits().notation());
            assertEquals(2, own.confidence().apex());
            assertEquals(i % 4 == 3 ? ReviewState.DISPUTED : ReviewState.CODED, own.state());
        }
    }
}
