package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Coding by keys, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class CodingWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.create(folder.resolve("small")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Coding coding() {
        return fx(() -> window.workbench.selection().clip().get().coding());
    }

    @Test
    void theRowOfTheClipStaysHighlightedThroughEdits() {
        TableView<?> table = (TableView<?>) window.node("library-table");
        for (int edit = 1; edit <= 4; edit++) {
            int done = edit;
            int before = fx(() -> window.workbench.selection().playhead().get());
            FxBot.key(window.scene(), KeyCode.PERIOD);
            await("the step", () -> window.workbench.selection().playhead().get() == before + 1);
            FxBot.key(window.scene(), KeyCode.DIGIT2);
            await("edit " + done, () -> window.workbench.session().undoDepth().get() == done);
            await("the highlighted row after edit " + done, () -> {
                Object row = table.getSelectionModel().getSelectedItem();
                return row instanceof Clip clip
                        && clip.id()
                                .equals(window.workbench.selection().clipId().get())
                        && table.lookupAll(".table-row-cell").stream()
                                .anyMatch(cell -> cell.getPseudoClassStates().stream()
                                        .anyMatch(state ->
                                                state.getPseudoClassName().equals("selected")));
            });
        }
    }

    private void tiers() {
        fx(() -> {
            Project project = window.workbench.session().openProject().get().project();
            window.workbench
                    .session()
                    .perform(
                            "tiers",
                            new Edit.SetClasses(
                                    project.vocabulary()
                                            .withTiers(List.of(
                                                    new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards")),
                                                    new Tier("valence", Tier.Kind.NUMBER, List.of()))),
                                    project.protocol()),
                            null);
        });
    }

    /// To a blind coder who has coded nothing, one clip looks like the other.
    @Test
    void textTypedForOneClipIsNotSaidOfTheNextThatLooksAlike() {
        tiers();
        TextInputControl field = (TextInputControl) window.node("tier-2");
        ClipId second = new ClipId("s01_c02");
        fx(() -> {
            window.workbench.blind().set(true);
            field.requestFocus();
        });
        FxBot.type(window.scene(), "7");
        fx(() -> window.workbench.codingEdits().edit("emotion", own -> own.withEmotion("disgust"), null));
        assertEquals("7", fx(() -> field.getText()), "a draft survives other edits");
        fx(() -> window.workbench.undoing().undo());
        fx(() -> window.workbench.selection().clipId().set(second));
        assertEquals("", fx(() -> field.getText()));
        FxBot.key(window.scene(), KeyCode.ENTER);
        await("the keys back", () -> !field.isFocused());
        assertEquals("", coding().tiers().of("valence"));
    }

    @Test
    void tiersAreCodedByKeysOneAfterTheOther() {
        tiers();
        FxBot.key(window.scene(), KeyCode.U, KeyEvent.MODIFIER_SHIFT);
        await("the first tier", () -> window.node("tier-1").isFocused());
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        await("the second tier", () -> window.node("tier-2").isFocused());
        FxBot.type(window.scene(), "-1,5");
        FxBot.key(window.scene(), KeyCode.ENTER);
        await("the values", () -> coding().tiers().byTier().size() == 2);
        assertEquals("towards", coding().tiers().of("gaze"));
        assertEquals("-1.5", coding().tiers().of("valence"));
        assertFalse(window.node("tier-2").isFocused());
        assertEquals(Optional.empty(), coding().marks().get(MarkKind.APEX), "2 marked nothing");
    }

    @Test
    void aNoteIsTypedAndLeftByKeysAndIsOnDiskSoonAfterTyping() {
        TextInputControl note = (TextInputControl) window.node("note");
        FxBot.key(window.scene(), KeyCode.N);
        await("the caret in the note", note::isFocused);
        FxBot.type(window.scene(), "left brow only");
        await(
                "the note in the project before the field is left",
                () -> coding().note().equals("left brow only"));
        FxBot.key(window.scene(), KeyCode.TAB);
        await("the keys back", () -> !note.isFocused());
        assertEquals("left brow only", fx(() -> note.getText()));
        FxBot.key(window.scene(), KeyCode.D);
        await("a key that is a command again", () -> coding().disputed());
    }

    @Test
    void theKeyThatOpensAFieldIsNotTypedIntoItHoweverLongItIsHeld() {
        TextInputControl units = (TextInputControl) window.node("action-units");
        FxBot.keyDown(window.scene(), KeyCode.U, 0);
        FxBot.keyDown(window.scene(), KeyCode.U, 0);
        FxBot.keyUp(window.scene(), KeyCode.U, 0);
        await("the caret in the units", units::isFocused);
        FxBot.key(window.scene(), KeyCode.DIGIT4);
        assertEquals("4", fx(() -> units.getText()));
    }

    @Test
    void aRefusedUnitKeepsTheCaretUntilItIsMendedOrGivenUp() {
        TextInputControl units = (TextInputControl) window.node("action-units");
        ClipId clip = fx(() -> window.workbench.selection().clipId().get());
        press(KeyCode.U);
        await("the caret in the units", units::isFocused);
        press(KeyCode.DIGIT4, KeyCode.ENTER);
        await("a kept unit", () -> coding().actionUnits().notation().equals("4"));
        await("the keys back", () -> !units.isFocused());
        int depth = fx(() -> window.workbench.session().undoDepth().get());
        press(KeyCode.U, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertTrue(fx(units::isFocused), "typing goes on in the field");
        assertEquals("9912", fx(() -> units.getText()));
        press(KeyCode.TAB);
        assertTrue(fx(units::isFocused), "Tab does not give it up either");
        assertTrue(window.shows("99"), "the reason is in sight");
        assertEquals(clip, fx(() -> window.workbench.selection().clipId().get()), "still the clip");
        assertEquals(depth, fx(() -> window.workbench.session().undoDepth().get()), "no mark was set");
        press(KeyCode.ESCAPE);
        assertEquals("4", fx(() -> units.getText()));
        assertFalse(fx(units::isFocused));
        assertEquals("4", coding().actionUnits().notation());
        press(KeyCode.U, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.ENTER);
        await("the mended unit", () -> coding().actionUnits().notation().equals("9"));
        assertFalse(fx(units::isFocused));
    }

    @Test
    void enterTakesTheSuggestionThatIsMarkedThenLeaves() {
        TextInputControl units = (TextInputControl) window.node("action-units");
        press(KeyCode.U);
        await("the caret in the units", units::isFocused);
        FxBot.type(window.scene(), "happ");
        press(KeyCode.ENTER);
        assertEquals("6+12", fx(() -> units.getText()));
        assertTrue(fx(units::isFocused), "what was taken is seen first");
        press(KeyCode.ENTER);
        await("the keys back", () -> !units.isFocused());
        assertEquals("6+12", coding().actionUnits().notation());
    }

    @Test
    void tabTakesASuggestionAndTheCaretStays() {
        TextInputControl units = (TextInputControl) window.node("action-units");
        press(KeyCode.U);
        await("the caret in the units", units::isFocused);
        FxBot.type(window.scene(), "puller");
        press(KeyCode.TAB);
        assertEquals("12", fx(() -> units.getText()));
        assertTrue(fx(units::isFocused), "the caret stays");
        FxBot.type(window.scene(), "+");
        press(KeyCode.DIGIT1, KeyCode.TAB);
        assertEquals("12+1", fx(() -> units.getText()), "the first offered");
        assertTrue(fx(units::isFocused), "the caret stays");
        press(KeyCode.TAB);
        await("the keys back", () -> !units.isFocused());
        assertEquals("12+1", coding().actionUnits().notation());
        assertEquals(1, fx(() -> window.workbench.session().undoDepth().get()), "no mark was set");
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            FxBot.key(window.scene(), code);
        }
    }

    @Test
    void enterLeavesTheNoteAndTheNextClipIsNotTypedInto() {
        TextInputControl note = (TextInputControl) window.node("note");
        FxBot.key(window.scene(), KeyCode.N);
        FxBot.key(window.scene(), KeyCode.A);
        FxBot.key(window.scene(), KeyCode.ENTER, KeyEvent.MODIFIER_SHIFT);
        FxBot.key(window.scene(), KeyCode.B);
        FxBot.key(window.scene(), KeyCode.ENTER);
        await("the keys back", () -> !note.isFocused());
        assertEquals("a\nb", coding().note());
        FxBot.key(window.scene(), KeyCode.N);
        FxBot.key(window.scene(), KeyCode.ENTER, KeyEvent.MODIFIER_CONTROL);
        await("the next clip", () -> fx(() -> note.getText()).isEmpty());
        FxBot.key(window.scene(), KeyCode.D);
        await("the key as a command", () -> coding().disputed());
        assertEquals("", fx(() -> note.getText()));
    }

    @Test
    void whatTheModelLacksIsSaidAnewOnceTheMarksAreThere() {
        FxBot.key(window.scene(), KeyCode.M);
        int before = fx(() -> window.workbench.selection().playhead().get());
        for (KeyCode mark : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            FxBot.key(window.scene(), mark);
            int at = fx(() -> window.workbench.selection().playhead().get());
            FxBot.key(window.scene(), KeyCode.PERIOD);
            await("the step", () -> window.workbench.selection().playhead().get() == at + 1);
        }
        FxBot.key(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_SHIFT);
        assertEquals(
                before + 3, fx(() -> window.workbench.selection().playhead().get()));
        await("no more missing marks", () -> window.shows(Messages.text("preview.model.noRun")));
    }

    @Test
    void aCoderIsNamedByKeysInADialogThatLooksLikeTheWindow() {
        Platform.runLater(() -> window.composition.commands().get("coder.name").run());
        await("the dialog", () -> dialog().isPresent());
        Scene asking = fx(() -> dialog().orElseThrow().getScene());
        assertEquals(fx(() -> window.scene().getUserAgentStylesheet()), fx(() -> asking.getUserAgentStylesheet()));
        FxBot.type(asking, "Ana");
        FxBot.keyDown(asking, KeyCode.ENTER, 0);
        await("the coder", () -> window.workbench.coder().get().name().equals("Ana"));
    }

    @Test
    void keysFasterThanThePicturesMarkWhatTheyLeadTo() {
        fx(() -> {
            run("player.first", "player.forward-1", "player.forward-1", "mark.onset");
            run("player.forward-10", "mark.apex", "player.forward-10", "player.back-1", "mark.offset");
            run("clip.next", "player.forward-10", "player.forward-1", "mark.onset", "player.forward-1", "mark.apex");
        });
        Project project =
                fx(() -> window.workbench.session().openProject().get().project());
        assertEquals(
                Marks.of(103, 113, 122),
                project.clips().get(0).codingBy(new Coder("A")).orElseThrow().marks());
        Marks next =
                project.clips().get(1).codingBy(new Coder("A")).orElseThrow().marks();
        assertEquals(
                List.of(112L, 113L),
                List.of(
                        next.get(MarkKind.ONSET).orElseThrow().value(),
                        next.get(MarkKind.APEX).orElseThrow().value()));
    }

    private void run(String... commands) {
        for (String command : commands) {
            window.composition.commands().get(command).run();
        }
    }

    private Optional<Window> dialog() {
        return Window.getWindows().stream().filter(w -> w != window.stage).findFirst();
    }
}
