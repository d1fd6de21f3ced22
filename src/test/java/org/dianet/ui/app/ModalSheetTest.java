package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What lies over the window has the keys, and Escape closes it, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class ModalSheetTest {
    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        Path project = SmallProject.create(folder.resolve("small"));
        new JsonProjectStore().keepVersion(project);
        window = new DrivenWindow(folder.resolve("settings")).open(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean covered() {
        return fx(() -> window.composition.mainWindow().cover() != null);
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            FxBot.key(window.scene(), code);
        }
    }

    private void nothingHappensBehind() {
        int playhead = fx(() -> window.workbench.selection().playhead().get());
        Object clip = fx(() -> window.workbench.selection().clipId().get());
        press(KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.DIGIT2, KeyCode.PERIOD, KeyCode.DIGIT3, KeyCode.D, KeyCode.F3);
        FxBot.key(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_SHIFT);
        FxBot.key(window.scene(), KeyCode.ENTER, KeyEvent.MODIFIER_CONTROL);
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()), "nothing was marked");
        assertEquals(playhead, fx(() -> window.workbench.selection().playhead().get()));
        assertEquals(clip, fx(() -> window.workbench.selection().clipId().get()));
        assertTrue(covered(), "still open");
    }

    /// Escape closes it, wherever the focus is, and the keys are the clip's again.
    private void escapeCloses() {
        press(KeyCode.ESCAPE);
        assertFalse(covered());
        press(KeyCode.DIGIT2);
        await("the mark", () -> window.workbench.session().undoDepth().get() == 1);
    }

    @Test
    void keysDoNothingBehindTheKeySheet() {
        press(KeyCode.F1);
        nothingHappensBehind();
        press(KeyCode.F1);
        assertFalse(covered(), "its own key closes it");
        FxBot.key(window.scene(), KeyCode.SLASH, KeyEvent.MODIFIER_SHIFT);
        nothingHappensBehind();
        escapeCloses();
    }

    @Test
    void theKeySheetClosesByEscapeEveryTime() {
        for (int time = 1; time <= 3; time++) {
            FxBot.key(window.scene(), KeyCode.SLASH, KeyEvent.MODIFIER_SHIFT);
            assertTrue(covered(), "opened, time " + time);
            press(KeyCode.ESCAPE);
            assertFalse(covered(), "closed, time " + time);
            press(KeyCode.F1);
            assertTrue(covered(), "opened by the other key, time " + time);
            press(KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.DIGIT1, KeyCode.ESCAPE);
            assertFalse(covered(), "closed after other keys, time " + time);
        }
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()));
    }

    @Test
    void escapeClosesWhereverTheFocusIs() {
        for (String command : List.of("help.shortcuts", "help.palette", "project.protocol", "project.import")) {
            fx(() -> window.composition.commands().get(command).run());
            await(command, this::covered);
            fx(() -> window.scene().lookup("#library-table").requestFocus());
            press(KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.DIGIT2);
            fx(() -> window.scene().lookup("#library-table").requestFocus());
            press(KeyCode.ESCAPE);
            assertFalse(covered(), command);
        }
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()));
    }

    @Test
    void keysDoNothingBehindTheClassProtocol() {
        FxBot.key(window.scene(), KeyCode.L, KeyEvent.MODIFIER_CONTROL);
        assertTrue(covered());
        nothingHappensBehind();
        escapeCloses();
    }

    /// The list of protocols has no value while one types to find another.
    @Test
    void theProtocolStaysWhileAnotherIsLookedFor() {
        FxBot.key(window.scene(), KeyCode.L, KeyEvent.MODIFIER_CONTROL);
        ComboBox<?> base = (ComboBox<?>) window.node("protocol-base");
        TextField name = (TextField) window.node("protocol-name");
        String before = fx(() -> name.getText());
        fx(() -> base.setValue(null));
        assertEquals(before, fx(() -> name.getText()));
        fx(() -> base.getSelectionModel().selectLast());
        assertNotEquals(before, fx(() -> name.getText()));
    }

    @Test
    void keysDoNothingBehindEarlierStatesWhoseListHasTheFocus() {
        versions();
        assertEquals("versions-list", fx(() -> window.scene().getFocusOwner().getId()));
        nothingHappensBehind();
        escapeCloses();
        versions();
        Button away = (Button) window.node("versions-close");
        fx(away::fire);
        assertNull(fx(() -> window.composition.mainWindow().cover()));
    }

    private void versions() {
        fx(() -> window.composition.commands().get("project.versions").run());
        await("the earlier states", this::covered);
    }

    /// What was filled in is not lost by a press beside it.
    @Test
    void aPressBesideClosesOnlyWhatHoldsNothing() {
        for (String command : List.of("help.shortcuts", "help.palette", "project.import")) {
            fx(() -> window.composition.commands().get(command).run());
            await(command, this::covered);
            FxBot.click(fx(() -> window.composition.mainWindow().cover()), new Point2D(3, 790));
            assertEquals(command.equals("project.import"), covered(), command);
        }
        press(KeyCode.ESCAPE);
        assertFalse(covered());
    }

    /// Recordings that were dropped are looked over, and Enter makes the project.
    @Test
    void theSheetOfNamedRecordingsBeginsAtTheirNames() {
        fx(() -> window.composition.take(List.of(folder.resolve("none.mp4"))));
        assertEquals("media-pattern", fx(() -> window.scene().getFocusOwner().getId()));
        press(KeyCode.ESCAPE);
        fx(() -> window.workbench.notices().dismissProblem());
        fx(() -> window.composition.commands().get("project.new-media").run());
        assertEquals("media-folder", fx(() -> window.scene().getFocusOwner().getId()));
    }

    /// Enter does what the sheet proposes, also from a list, and nothing while that cannot be done.
    @Test
    void enterPressesTheProposedButtonAlsoFromAList() {
        List<String> pressed = new ArrayList<>();
        Button proposed = fx(() -> {
            Button button = new Button("Do it");
            button.setDefaultButton(true);
            button.setDisable(true);
            button.setOnAction(_ -> pressed.add("done"));
            ListView<String> list = new ListView<>(FXCollections.observableArrayList("a", "b"));
            window.composition.mainWindow().showSheet(new VBox(list, new HBox(new Button("Cancel"), button)));
            list.requestFocus();
            return button;
        });
        press(KeyCode.ENTER);
        assertEquals(List.of(), pressed);
        fx(() -> proposed.setDisable(false));
        press(KeyCode.ENTER);
        assertEquals(List.of("done"), pressed);
    }

    @Test
    void whatIsTypedIntoASheetIsTyped() {
        // In one turn of the toolkit, with nothing painted in between.
        fx(() -> {
            FxBot.key(window.scene(), KeyCode.K, KeyEvent.MODIFIER_CONTROL);
            press(KeyCode.A, KeyCode.DIGIT1);
        });
        assertEquals(
                "a1", fx(() -> ((javafx.scene.control.TextField) window.scene().lookup("#palette-search")).getText()));
        FxBot.key(window.scene(), KeyCode.K, KeyEvent.MODIFIER_CONTROL);
        assertFalse(covered(), "its own key closes it");
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()));
    }
}
