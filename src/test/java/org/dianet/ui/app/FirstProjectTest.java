package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.storage.Settings;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.session.LastClips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the window starts with.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class FirstProjectTest {
    private static final ClipId SECOND = new ClipId("s01_c02");

    @TempDir
    Path folder;

    private DrivenWindow window;
    private Path project;

    @BeforeEach
    void open() throws IOException {
        project = SmallProject.create(folder.resolve("small"));
        window = new DrivenWindow(folder.resolve("settings")).open(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void leaveAndStart(String... named) {
        fx(() -> FirstProject.remember(window.composition));
        window.close();
        window = new DrivenWindow(folder.resolve("settings"));
        fx(() -> FirstProject.open(window.composition, List.of(named)));
    }

    /// What is read before the window stands is what the window then opens, and its clip.
    @Test
    void whatIsReadAheadIsWhatIsOpened() throws Exception {
        fx(() -> window.workbench.selection().clipId().set(SECOND));
        fx(() -> FirstProject.remember(window.composition));
        fx(() -> window.composition.settings().writeNow());
        Settings kept = new JsonSettingsStore(folder.resolve("settings")).load();
        assertEquals(Optional.of(project), FirstProject.projectOf(List.of(), kept));
        assertEquals(Optional.of(SECOND), LastClips.in(kept.layout(), project));
        assertEquals(Optional.of(project), FirstProject.projectOf(List.of(project.toString()), Settings.DEFAULT));
        assertEquals(Optional.empty(), FirstProject.projectOf(List.of(folder.toString()), kept));
        assertEquals(Optional.empty(), FirstProject.projectOf(List.of(), Settings.DEFAULT));
        assertEquals(
                Optional.empty(), FirstProject.projectOf(List.of(), kept.withLayout("project.left-open", "false")));
    }

    @Test
    void theProjectThatWasOpenIsOpenedAgainAtItsClip() {
        fx(() -> window.workbench.selection().clipId().set(SECOND));
        leaveAndStart();
        await("the clip's frames", () -> window.workbench.selection().frames().get() != null);
        assertEquals(project, window.projectFolder());
        assertEquals(SECOND, fx(() -> window.workbench.selection().clipId().get()));
    }

    @Test
    void whoClosedTheProjectGetsTheStartScreenWithTheRecentOnes() {
        fx(() -> window.workbench.closeProject());
        leaveAndStart();
        assertNull(window.projectFolder());
        assertEquals(1, window.nodes("#welcome").size());
        assertEquals(
                List.of(project),
                fx(() -> List.copyOf(window.composition.settings().recent())));
    }

    @Test
    void whileAProjectIsOnItsWayNobodyIsOfferedAStart() throws InterruptedException {
        fx(() -> window.workbench.closeProject());
        CountDownLatch gate = new CountDownLatch(1);
        try {
            fx(() -> window.workbench
                    .opening()
                    .by(window.composition
                            .tasks()
                            .start("Opening", Lane.IO, _ -> gate.await(30, TimeUnit.SECONDS), _ -> {})));
            assertEquals(1, window.nodes("#opening").size());
            assertEquals(0, window.nodes("#welcome").size());
        } finally {
            gate.countDown();
        }
        await("the start screen", () -> window.nodes("#welcome").size() == 1);
    }

    @Test
    void aFolderOfDataBeginsItsImport() throws IOException {
        leaveAndStart(Files.createDirectories(folder.resolve("my data")).toString());
        await("the import", () -> !window.nodes("#import-folder").isEmpty());
        assertNull(window.projectFolder());
    }
}
