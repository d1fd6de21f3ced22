package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.command.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Keys as JavaFX tells of them on Linux under other layouts, taken down with `setxkbmap fr` and `cz`.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class LayoutsTest {
    private static final Map<String, Integer> FRENCH = Map.of("&", 1, "é", 2, "\"", 3, "-", 6, "à", 0);
    private static final Map<String, Integer> CZECH = Map.of("+", 1, "ě", 2, "š", 3, "ž", 6, "é", 0);

    @TempDir
    Path folder;

    private DrivenWindow window;

    private void open(Map<String, Integer> digits) throws IOException {
        Keyboard keyboard = typed -> {
            Integer digit = digits.get(Character.toString(typed));
            return digit == null ? OptionalInt.empty() : OptionalInt.of(digit);
        };
        window = new DrivenWindow(folder.resolve("settings"), null, keyboard)
                .open(SmallProject.uncoded(folder.resolve("small"), 2));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void key(KeyCode code, String text, int modifiers) {
        FxBot.key(window.scene(), code, text, modifiers);
    }

    private void key(KeyCode code, String text) {
        key(code, text, KeyEvent.MODIFIER_NONE);
    }

    private Coding coding() {
        return fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get())
                        .coding());
    }

    private void step() {
        int before = fx(() -> window.workbench.selection().playhead().get());
        FxBot.key(window.scene(), KeyCode.RIGHT);
        await("one frame on", () -> window.workbench.selection().playhead().get() == before + 1);
    }

    @Test
    void frenchDigitKeysMarkWithoutShiftAndNameEmotionsWithIt() throws IOException {
        open(FRENCH);
        key(KeyCode.AMPERSAND, "&");
        step();
        key(KeyCode.UNDEFINED, "é");
        step();
        key(KeyCode.QUOTEDBL, "\"");
        key(KeyCode.AMPERSAND, "1", KeyEvent.MODIFIER_SHIFT);
        assertEquals(Marks.of(101, 102, 103), coding().marks());
        assertEquals("disgust", coding().emotion());
        key(KeyCode.UNDEFINED, "2", KeyEvent.MODIFIER_SHIFT);
        assertEquals("happiness", coding().emotion());
    }

    /// Also the digit of a key that has another name, and only once however long it is held.
    @Test
    void frenchDigitKeysChooseTheValueOfATierWithoutMarking() throws IOException {
        open(FRENCH);
        Tier gaze = new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards"));
        fx(() -> {
            Project now = Objects.requireNonNull(
                            window.workbench.session().openProject().get())
                    .project();
            window.workbench
                    .session()
                    .perform(
                            "tiers",
                            new Edit.SetClasses(
                                    now.vocabulary().withTiers(List.of(gaze, gaze.named("head"))), now.protocol()),
                            null);
        });
        FxBot.key(window.scene(), KeyCode.U, KeyEvent.MODIFIER_SHIFT);
        await("the first tier", () -> window.node("tier-1").isFocused());
        FxBot.keyDown(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_NONE);
        FxBot.keyDown(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_NONE);
        FxBot.keyUp(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_NONE);
        await("the second tier", () -> window.node("tier-2").isFocused());
        assertEquals(Map.of("gaze", "away"), coding().tiers().byTier());
        key(KeyCode.UNDEFINED, "é");
        assertEquals(Map.of("gaze", "away", "head", "towards"), coding().tiers().byTier());
        assertEquals(Marks.NONE, coding().marks());
    }

    @Test
    void frenchConfidenceIsSetWithControlAndMarksAreGoneToWithAlt() throws IOException {
        open(FRENCH);
        step();
        key(KeyCode.UNDEFINED, "é");
        key(KeyCode.UNDEFINED, "é", KeyEvent.MODIFIER_CONTROL);
        assertEquals(1, coding().confidence().get(MarkKind.APEX));
        step();
        key(KeyCode.UNDEFINED, "é", KeyEvent.MODIFIER_ALT);
        await("the apex", () -> window.workbench.selection().playhead().get() == 1);
    }

    @Test
    void czechDigitKeysMark() throws IOException {
        open(CZECH);
        key(KeyCode.PLUS, "+");
        step();
        key(KeyCode.UNDEFINED, "ě");
        step();
        key(KeyCode.UNDEFINED, "š");
        key(KeyCode.UNDEFINED, "3", KeyEvent.MODIFIER_SHIFT);
        assertEquals(Marks.of(101, 102, 103), coding().marks());
        assertEquals("surprise", coding().emotion());
    }

    @Test
    void lettersThatAreNoDigitsKeyMarkNothing() throws IOException {
        // é has a key of its own on a Swiss keyboard, where the digits need no Shift
        open(Map.of());
        key(KeyCode.UNDEFINED, "é");
        key(KeyCode.MINUS, "-");
        assertEquals(Marks.NONE, coding().marks());
    }

    @Test
    void signsAreKnownByWhatIsTyped() throws IOException {
        open(FRENCH);
        // Shift+; types the full stop, AltGr+5 the bracket
        key(KeyCode.SEMICOLON, ".", KeyEvent.MODIFIER_SHIFT);
        await("one frame on", () -> window.workbench.selection().playhead().get() == 1);
        String before = window.text("speed");
        key(KeyCode.LEFT_PARENTHESIS, "[");
        String slower = window.text("speed");
        key(KeyCode.RIGHT_PARENTHESIS, "]");
        assertEquals(before, window.text("speed"));
        assertEquals("half of " + before, (slower.equals(before) ? "the same as " : "half of ") + before);
    }

    @Test
    void theNumberPadDoesWhatTheDigitsDo() throws IOException {
        open(FRENCH);
        key(KeyCode.NUMPAD1, "1");
        assertEquals(new FrameNumber(101), coding().marks().get(MarkKind.ONSET).orElseThrow());
        key(KeyCode.NUMPAD1, "1", KeyEvent.MODIFIER_CONTROL);
        assertEquals(1, coding().confidence().get(MarkKind.ONSET));
    }
}
