package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// While a menu is open its keys do nothing to the clip behind it.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class MenuKeysTest {
    private static final int START = 7;

    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.create(folder.resolve("small")));
        fx(() -> window.workbench.selection().playhead().set(START));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void nothingHappensBehind() {
        for (KeyCode key : List.of(
                KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.PERIOD, KeyCode.END, KeyCode.HOME, KeyCode.D, KeyCode.A)) {
            FxBot.key(window.scene(), key);
        }
        FxBot.key(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_SHIFT);
        assertEquals(0, fx(() -> window.workbench.session().undoDepth().get()));
        assertEquals(START, fx(() -> window.workbench.selection().playhead().get()));
    }

    private void theKeysAreTheClipsAgain() {
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        await("the mark", () -> window.workbench.session().undoDepth().get() == 1);
    }

    private static List<Node> rows(List<MenuItem> items) {
        return items.stream()
                .filter(item -> !item.isDisable() && !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getStyleableNode)
                .toList();
    }

    @Test
    void aMenuOfTheBarHasItsKeysAndItsEnds() {
        Menu menu = fx(() -> ((MenuBar) window.scene().getRoot().lookup(".menu-bar"))
                .getMenus()
                .getFirst());
        fx(menu::show);
        List<Node> rows = fx(() -> rows(menu.getItems()));
        assertTrue(rows.size() > 2);
        FxBot.key(window.scene(), KeyCode.END);
        assertTrue(fx(() -> rows.getLast().isFocused()), "End goes to the last item");
        FxBot.key(window.scene(), KeyCode.HOME);
        assertTrue(fx(() -> rows.getFirst().isFocused()), "Home goes to the first item");
        nothingHappensBehind();
        fx(menu::hide);
        theKeysAreTheClipsAgain();
    }

    @Test
    void aMenuOfTheRightButtonToo() {
        ContextMenu menu = fx(() -> {
            ContextMenu fresh = new ContextMenu(new MenuItem("first"), new MenuItem("gone"), new MenuItem("last"));
            fresh.getItems().getLast().setDisable(true);
            fresh.show(window.node("timeline"), 300, 300);
            return fresh;
        });
        FxBot.key(window.scene(), KeyCode.END);
        assertTrue(fx(() -> menu.getItems().get(1).getStyleableNode().isFocused()), "the last that can be chosen");
        nothingHappensBehind();
        fx(menu::hide);
        theKeysAreTheClipsAgain();
    }

    @Test
    void aListOfChoicesToo() {
        ComboBox<?> modes = (ComboBox<?>) window.node("look-mode");
        fx(() -> {
            modes.requestFocus();
            modes.show();
        });
        nothingHappensBehind();
        fx(modes::hide);
        theKeysAreTheClipsAgain();
    }
}
