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
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.menu.KeyPage;
import org.dianet.ui.app.menu.PrintKeys;
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
    void theCommandToPrintShowsThePageInTheBrowser() {
        AnsweringDialogs answers = new AnsweringDialogs(folder);
        List<Path> shown = new CopyOnWriteArrayList<>();
        fx(() -> new PrintKeys(
                        window.workbench,
                        window.composition.tasks(),
                        answers,
                        window.composition.commands(),
                        shown::add)
                .command()
                .run());
        await("the browser", () -> !shown.isEmpty());
        assertEquals(List.of(folder.resolve("keys.html")), shown);
        assertTrue(Files.exists(shown.getFirst()));
    }

    @Test
    void thePrintedPageNamesEveryCommandWithAKey() {
        String page = fx(() -> KeyPage.of(window.composition.commands()));
        assertTrue(page.contains("<td>2</td><td>Mark apex here</td>"), page);
        fx(() -> window.composition.commands().all().stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(command -> assertTrue(page.contains(command.text().replace("&", "&amp;")), command.id())));
    }
}
