package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.dianet.model.clip.MarkKind;
import org.dianet.storage.drawing.Drawing;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.menu.KeyDrawing;
import org.dianet.ui.app.menu.PrintKeys;
import org.dianet.ui.app.menu.Printing;
import org.dianet.ui.common.command.KeyCaps;
import org.dianet.ui.common.command.Keyboard;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class KeysTest {
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

    private void press(String command, KeyCode code, int modifiers) {
        FxBot.key(window.scene(), KeyCode.F1);
        Button key = (Button) window.node("key-command-" + command.replace('.', '-'));
        fx(key::fire);
        FxBot.key(window.scene(), code, modifiers);
    }

    private boolean apexMarked() {
        return fx(() -> window.workbench
                        .selection()
                        .clip()
                        .get()
                        .coding()
                        .marks()
                        .get(MarkKind.APEX)
                        .isPresent()
                && window.workbench
                        .selection()
                        .clip()
                        .get()
                        .coding()
                        .coder()
                        .name()
                        .equals("A"));
    }

    @Test
    void aKeyIsChangedByPressingItAndIsThereAtTheNextStart() {
        press("mark.apex", KeyCode.W, 0);
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()), "the old key does nothing");
        FxBot.key(window.scene(), KeyCode.W);
        await("the mark", this::apexMarked);
        window.close();
        window = new DrivenWindow(folder.resolve("settings")).open(project);
        assertEquals(
                "W",
                fx(() -> window.composition
                        .commands()
                        .get("mark.apex")
                        .firstKey()
                        .orElseThrow()
                        .getName()));
    }

    @Test
    void aKeyThatBelongsToAnotherCommandIsRefusedByName() {
        press("mark.apex", KeyCode.DIGIT1, KeyEvent.MODIFIER_NONE);
        assertEquals("1 belongs to \"Mark onset here\"", window.text("keys-notice"));
        assertEquals(
                "2",
                fx(() -> window.composition
                        .commands()
                        .get("mark.apex")
                        .firstKey()
                        .orElseThrow()
                        .getName()));
    }

    @Test
    void theLaptopLayoutNeedsNoNumberPadAndComesBack() {
        FxBot.key(window.scene(), KeyCode.F1);
        fx(() -> ((Button) window.node("keys-laptop-layout")).fire());
        fx(() -> window.composition
                .commands()
                .all()
                .forEach(command -> command.firstKey()
                        .ifPresent(key -> assertTrue(!key.getName().contains("Numpad"), command.id()))));
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        FxBot.key(window.scene(), KeyCode.W);
        await("the mark", this::apexMarked);
        fx(() -> ((Button) window.node("keys-standard")).fire());
        assertEquals(
                "2",
                fx(() -> window.composition
                        .commands()
                        .get("mark.apex")
                        .firstKey()
                        .orElseThrow()
                        .getName()));
    }

    @Test
    void withoutAPrinterTheKeysBecomeAPdf() {
        AnsweringDialogs answers = new AnsweringDialogs(folder);
        fx(() -> new PrintKeys(
                        window.workbench,
                        window.composition.tasks(),
                        answers,
                        _ -> Printing.Outcome.NO_PRINTER,
                        window.composition.commands(),
                        Keyboard.UNKNOWN)
                .all()
                .getFirst()
                .run());
        Path pdf = folder.resolve("keys.pdf");
        await("the file", () -> said("Keys written to " + pdf));
        assertTrue(said("No printer was found. Save the keys as a PDF and print it elsewhere."));
        assertTrue(Files.exists(pdf));
    }

    private boolean said(String sentence) {
        return fx(() -> window.workbench.notices().past().stream()
                .anyMatch(past -> past.text().equals(sentence)));
    }

    @Test
    void thePrintedPagesNameEveryCommandWithAKey() {
        fx(() -> {
            List<String> words =
                    KeyDrawing.of(window.composition.commands(), KeyCaps.of(Keyboard.UNKNOWN), Mode.REVIEW).stream()
                            .flatMap(page -> page.parts().stream())
                            .filter(Drawing.Words.class::isInstance)
                            .map(part -> ((Drawing.Words) part).text())
                            .toList();
            window.composition.commands().all().stream()
                    .filter(command -> !command.keys().isEmpty())
                    .forEach(command -> assertTrue(words.contains(command.text()), command.id()));
        });
    }

    /// Its key is not known to the toolkit on Linux; the system's keyboard tells which one is down.
    @Test
    void aFootPedalsKeyIsChosenByPressingIt() {
        press("mark.apex", KeyCode.F13, KeyEvent.MODIFIER_NONE);
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        FxBot.key(window.scene(), KeyCode.F13);
        assertTrue(apexMarked());
    }

    @Test
    void theSheetFindsKeysAndActions() {
        FxBot.key(window.scene(), KeyCode.F1);
        fx(() -> ((TextField) window.node("keys-search")).setText("apex here"));
        assertEquals(1, window.nodes(".key-cap:found").size());
        assertEquals(1, window.nodes("#shortcuts .key-button").size());
        fx(() -> ((TextField) window.node("keys-search")).setText("nothing like it"));
        assertTrue(window.shows("No key or action is called like that."));
    }
}
