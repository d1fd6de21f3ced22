package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.dianet.dataset.DatasetFolder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From a folder to the first marked clip by keyboard, as somebody who has not read the guide.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class ImportAcceptanceTest {
    @TempDir
    Path folder;

    private DatasetFolder data;

    @BeforeEach
    void aCopyOfCasme2() {
        data = new DatasetFolder(folder.resolve("casme2"));
        data.file("coding.csv", """
                Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Action Units,Estimated Emotion
                01,EP02_01f,46,59,86,4,disgust
                02,EP01_11f,10,12,19,12,happiness
                02,EP77,10,12,19,12,happiness
                """.getBytes(StandardCharsets.UTF_8));
        data.images("CASME2_RAW_selected/sub01/EP02_01f", "img%d.jpg", 40, 90);
        data.images("CASME2_RAW_selected/sub02/EP01_11f", "img%d.jpg", 10, 19);
    }

    private static void choose(DrivenWindow window, String field, Path path) {
        Node node = window.node(field);
        fx(node::requestFocus);
        fx(((TextField) node)::clear);
        FxBot.type(window.scene(), path.toString());
    }

    /// A folder is looked at when its path is complete, which Enter says.
    private static void look(DrivenWindow window, Path folder) {
        choose(window, "import-folder", folder);
        FxBot.key(window.scene(), KeyCode.ENTER);
    }

    private static Project project(DrivenWindow window) {
        return fx(() -> Objects.requireNonNull(
                        window.workbench.session().openProject().get())
                .project());
    }

    @Test
    void aDataSetIsImportedAndItsFirstClipMarked() {
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings"))) {
            FxBot.key(window.scene(), KeyCode.N, KeyEvent.MODIFIER_CONTROL);
            look(window, data.root());
            await("the preview", () -> !window.text("import-summary").isEmpty());
            assertTrue(window.shows("3 new clips, none replaced, no row skipped; 2 subjects. coding.csv"));
            choose(window, "import-project", folder.resolve("first"));
            FxBot.key(window.scene(), KeyCode.ENTER);
            await("the preview again", () -> !window.text("import-summary").isEmpty());
            await("the start", () -> !window.node("import-start").isDisabled());
            FxBot.click(window.node("import-start"));
            await(
                    "the clip's frames",
                    () -> window.workbench.selection().frames().get() != null);
            fx(() -> window.workbench.selection().playhead().set(3));
            FxBot.key(window.scene(), KeyCode.DIGIT1);
            await("the onset", () -> onset(window).equals(new FrameNumber(43)));
            assertEquals("coding.csv", project(window).sheets().getFirst().name());
            await(
                    "the missing clip is told",
                    () -> window.workbench.notices().problem().get() != null);
            assertTrue(window.shows("Frames of 3 clips verified: one error"));
            fx(() -> window.workbench.notices().dismissProblem());
            again(window);
        }
    }

    /// What is typed may be the start of a longer path, `/` of any: nothing is looked through before Enter.
    @Test
    void aPathThatIsBeingTypedIsNotLookedThrough() {
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings"))) {
            FxBot.key(window.scene(), KeyCode.N, KeyEvent.MODIFIER_CONTROL);
            TextField field = (TextField) window.node("import-folder");
            for (String typed : List.of("/", "/t", data.root().toString())) {
                assertFalse(
                        fx(() -> {
                            field.requestFocus();
                            field.setText(typed);
                            return window.shows(Messages.text("import.recognising"));
                        }),
                        typed);
            }
            FxBot.key(window.scene(), KeyCode.ENTER);
            await("the preview", () -> !window.text("import-summary").isEmpty());
        }
    }

    private static FrameNumber onset(DrivenWindow window) {
        Clip clip = Objects.requireNonNull(window.workbench.selection().clip().get());
        Marks marks = clip.coding().marks();
        return Objects.requireNonNull(marks.onset());
    }

    /// The same sheet into the open project: what was marked stays, and one undo takes the import back.
    private void again(DrivenWindow window) {
        data.file("coding.csv", """
                Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Action Units,Estimated Emotion
                02,EP01_11f,10,13,19,12,happiness
                03,EP09,10,12,19,12,surprise
                """.getBytes(StandardCharsets.UTF_8));
        Project before = project(window);
        FxBot.key(window.scene(), KeyCode.N, KeyEvent.MODIFIER_CONTROL);
        look(window, data.root());
        FxBot.click(window.node("import-into-open"));
        await("the preview", () -> window.text("import-summary").startsWith("One new clip, one replaced"));
        FxBot.click(window.node("import-start"));
        await("four clips", () -> project(window).clips().size() == 4);
        assertEquals(
                List.of("disgust", "happiness", "surprise"),
                project(window).protocol().classes());
        assertEquals(new FrameNumber(43), fx(() -> onset(window)));
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        await("the import undone", () -> project(window).equals(before));
    }
}
