package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The menus fit a small screen and say what is on.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class MenusTest {
    /// Rows of 32 pixels that fit below the window's title and bar on a screen 700 pixels high, as measured on one.
    private static final int MOST_ROWS = (700 - 64) / 32;

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

    private List<Menu> menus() {
        return fx(() -> List.copyOf(((MenuBar) window.scene().getRoot().lookup(".menu-bar")).getMenus()));
    }

    private static List<Menu> withInner(Menu menu) {
        List<Menu> all = new ArrayList<>(List.of(menu));
        menu.getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .forEach(inner -> all.addAll(withInner(inner)));
        return all;
    }

    /// What a row says: whether it is on, its name, its key.
    private static List<String> row(MenuItem item) {
        return item instanceof CustomMenuItem custom && custom.getContent() instanceof javafx.scene.Parent row
                ? row.getChildrenUnmodifiable().stream()
                        .filter(Labeled.class::isInstance)
                        .map(label -> ((Labeled) label).getText())
                        .toList()
                : List.of();
    }

    private List<String> row(String name) {
        return fx(() -> menus().stream()
                .flatMap(menu -> withInner(menu).stream())
                .peek(menu -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)))
                .flatMap(menu -> menu.getItems().stream())
                .map(MenusTest::row)
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void noMenuIsTallerThanASmallScreen() {
        for (Menu menu : menus()) {
            for (Menu each : fx(() -> withInner(menu))) {
                assertTrue(
                        each.getItems().size() <= MOST_ROWS,
                        each.getText() + " has " + each.getItems().size() + " rows");
            }
        }
    }

    @Test
    void whatIsOnHasASign() {
        String name = fx(() -> window.composition.commands().get("player.loop").text());
        assertEquals("", row(name).getFirst());
        fx(() -> window.composition.commands().get("player.loop").run());
        assertEquals("✓", row(name).getFirst());
    }

    @Test
    void recentProjectsGuideAndVersionAreThere() {
        List<String> recent = fx(() -> withInner(menus().getFirst()).stream()
                .filter(menu -> "menu-recent".equals(menu.getId()))
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getText)
                .toList());
        assertTrue(recent.getFirst().startsWith("small"), recent.toString());
        for (String command : List.of("help.guide", "help.about")) {
            row(fx(() -> window.composition.commands().get(command).text()));
        }
    }
}
