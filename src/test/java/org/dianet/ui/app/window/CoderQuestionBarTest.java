package org.dianet.ui.app.window;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.app.DrivenWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The first keys of an account that has never coded, in the real window.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class CoderQuestionBarTest {
    private static final ClipId FIRST = new ClipId("s01_c01");

    @TempDir
    Path folder;

    private final AnsweringDialogs answers = new AnsweringDialogs(Path.of("nowhere"));
    private DrivenWindow window;
    private Coder account;

    @BeforeEach
    void open() throws IOException {
        window = DrivenWindow.ofNobody(folder.resolve("settings"), answers)
                .open(SmallProject.create(folder.resolve("small")));
        account = fx(() -> window.workbench.coder().get());
        fx(() -> window.workbench.selection().playhead().set(0));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void firstKeys() {
        for (KeyCode mark : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3}) {
            FxBot.key(window.scene(), KeyCode.RIGHT);
            FxBot.key(window.scene(), mark);
        }
    }

    private Coding codingBy(Coder coder) {
        return fx(() -> window.workbench
                .session()
                .openProject()
                .get()
                .project()
                .clip(FIRST)
                .orElseThrow()
                .codingBy(coder)
                .orElseThrow());
    }

    /// The first drag of an account that has never coded asks who codes, but not under the hand that drags.
    @Test
    void theQuestionWaitsUntilTheFirstMarkIsDragged() {
        Node timeline = window.node("timeline");
        Node bar = window.node("naming");
        double place = fx(() -> timeline.localToScene(0, 0).getY());
        FxBot.press(timeline, new Point2D(100, 60));
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        assertTrue(
                fx(() -> window.workbench.codingEdits().coderQuestion().asking().get()));
        assertFalse(fx(bar::isVisible));
        assertEquals(place, fx(() -> window.node("timeline").localToScene(0, 0).getY()));
        FxBot.release(timeline, new Point2D(100, 60));
        await("the question", bar::isVisible);
    }

    private void press(String id) {
        Button button = (Button) window.node(id);
        fx(() -> {
            // As a press of the mouse does.
            button.requestFocus();
            button.fire();
        });
    }

    @Test
    void noKeyIsLostAndTheBarTakesNoFocus() {
        Node focus = fx(() -> window.scene().getFocusOwner());
        assertFalse(window.node("naming").isVisible());
        firstKeys();
        await("the bar", () -> window.node("naming").isVisible());
        assertEquals(Marks.of(102, 103, 104), codingBy(account).marks());
        assertSame(focus, fx(() -> window.scene().getFocusOwner()));
        assertTrue(window.text("naming-question").contains(account.name()));
        assertTrue(window.text("coder").endsWith(account.name() + "?"), window.text("coder"));
    }

    @Test
    void anAnswerHidesItAndTheKeysGoOn() {
        firstKeys();
        press("naming-me");
        assertFalse(window.node("naming").isVisible());
        assertTrue(window.text("coder").endsWith(account.name()), window.text("coder"));
        FxBot.key(window.scene(), KeyCode.RIGHT);
        FxBot.key(window.scene(), KeyCode.DIGIT3);
        assertEquals(Marks.of(102, 103, 105), codingBy(account).marks());
    }

    @Test
    void anotherNameIsTypedAndTakesTheKeysSoFar() {
        firstKeys();
        answers.type("Ana");
        press("naming-another");
        assertFalse(window.node("naming").isVisible());
        assertEquals(Marks.of(102, 103, 104), codingBy(new Coder("Ana")).marks());
        assertTrue(window.text("coder").endsWith("Ana"), window.text("coder"));
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(Marks.of(102, 103, 104), codingBy(account).marks());
    }

    @Test
    void aNameThatStandsForNobodyIsRefusedAndTheQuestionStays() {
        firstKeys();
        answers.type("dataset");
        press("naming-another");
        assertTrue(window.node("naming").isVisible());
        assertEquals(Marks.of(102, 103, 104), codingBy(account).marks());
    }

    @Test
    void dismissedItIsGoneAndTheNameStaysProvisional() {
        firstKeys();
        press("naming-dismiss");
        assertFalse(window.node("naming").isVisible());
        assertTrue(window.text("coder").endsWith("?"), window.text("coder"));
    }
}
