package org.dianet.ui.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Messages;

/// The menus: few, so that they fit beside the modes on a small screen; groups of commands are parted by a line.
final class MainMenu {
    static final List<String> GROUPS = List.of(
            "project",
            "edit",
            "clip",
            "mark",
            "labels",
            "coder",
            "adjudicate",
            "player",
            "look",
            "preview",
            "doctor",
            "view",
            "help");

    /// A menu is named after its first group.
    private static final List<List<String>> MENUS = List.of(
            List.of("project"),
            List.of("edit"),
            List.of("clip", "mark", "labels", "coder", "adjudicate"),
            List.of("player", "look", "preview"),
            List.of("doctor"),
            List.of("view"),
            List.of("help"));

    private MainMenu() {}

    static MenuBar of(Commands commands) {
        MenuBar bar = new MenuBar();
        bar.setMinWidth(MenuBar.USE_PREF_SIZE);
        for (List<String> groups : MENUS) {
            bar.getMenus().add(menu(groups, commands));
        }
        return bar;
    }

    private static Menu menu(List<String> groups, Commands commands) {
        Menu menu = new Menu(Messages.text("group." + groups.getFirst()));
        Map<MenuItem, Command> items = new LinkedHashMap<>();
        for (String group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            for (Command command : commands.group(group)) {
                MenuItem item = item(command);
                items.put(item, command);
                menu.getItems().add(item);
            }
        }
        // Whether a command makes sense is asked when the menu opens.
        menu.setOnShowing(_ -> items.forEach((item, command) -> refresh(item, commands.get(command.id()))));
        menu.setOnShown(_ -> align(items.keySet()));
        return menu;
    }

    /// All rows as wide as the widest, so that the keys stand under each other.
    private static void align(Set<MenuItem> items) {
        List<Region> rows = items.stream()
                .filter(CustomMenuItem.class::isInstance)
                .map(item -> (Region) ((CustomMenuItem) item).getContent())
                .toList();
        rows.forEach(row -> row.setPrefWidth(Region.USE_COMPUTED_SIZE));
        double widest =
                rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
        rows.forEach(row -> row.setPrefWidth(widest));
    }

    /// Its key may have been changed.
    private static void refresh(MenuItem item, Command command) {
        item.setDisable(!command.enabled().get());
        if (item instanceof CustomMenuItem custom && custom.getContent().lookup(".menu-key") instanceof Label key) {
            key.setText(keyText(command));
        }
    }

    private static String keyText(Command command) {
        return command.firstKey().map(key -> key.getDisplayText()).orElse("");
    }

    /// The key is shown, not installed: an accelerator would also fire while a text field has the focus.
    private static CustomMenuItem item(Command command) {
        Label key = new Label(keyText(command));
        key.getStyleClass().add("menu-key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(new Label(command.text()), gap, key);
        row.getStyleClass().add("menu-row");
        CustomMenuItem item = new CustomMenuItem(row);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
