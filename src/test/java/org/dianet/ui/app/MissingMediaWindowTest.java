package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A project of three clips one of whose folders was moved away.
@ExtendWith(FxToolkitExtension.class)
class MissingMediaWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        Path project = SmallProject.create(folder.resolve("small"));
        Files.move(project.resolve("clips/s01_c02"), folder.resolve("s01_c02"));
        window = new DrivenWindow(folder.resolve("settings")).open(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theLibraryMarksAClipWithoutMediaInWordsAndForScreenReaders() {
        await("the line", () -> window.shows("1 clip without media"));
        List<String> said = window.nodes("#library-table .table-cell.names").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .filter(text -> text.contains("media missing"))
                .toList();
        assertEquals(List.of("s01_c02, media missing"), said);
    }

    @Test
    void theSearchForItIsOfferedBesideTheListAndInPlaceOfThePicture() {
        await("the button", () -> window.node("library-relink").isVisible());
        assertEquals("Relink…", window.text("library-relink"));
        fx(() -> window.workbench.selection().clipId().set(new ClipId("s01_c02")));
        await("the sentence", () -> window.text("player-message").contains("Was it moved"));
        assertTrue(window.node("player-remedy").isVisible());
    }

    @Test
    void theDoctorOffersTheSearchToo() {
        fx(() -> window.workbench.mode().set(Mode.DOCTOR));
        await("the finding", () -> window.shows("s01_c02"));
        await(
                "the button",
                () -> window.nodes(".finding-buttons #command-project-relink").size() == 1);
    }
}
