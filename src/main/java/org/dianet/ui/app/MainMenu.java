package org.dianet.ui.app;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Messages;

/// The menus: one for each group of commands.
final class MainMenu {
    static final List<String> GROUPS =
            List.of("project", "edit", "clip", "mark", "labels", "player", "look", "preview", "view", "help");

    private MainMenu() {}

    static MenuBar of(Commands commands) {
        MenuBar bar = new MenuBar();
        for (String group : GROUPS) {
            Menu menu = new Menu(Messages.text("group." + group));
            commands.group(group).forEach(command -> menu.getItems().add(item(command)));
            // Whether a command makes sense is asked when the menu opens.
            menu.setOnShowing(_ -> refresh(menu, commands.group(group)));
            bar.getMenus().add(menu);
        }
        return bar;
    }

    private static void refresh(Menu menu, List<Command> commands) {
        for (int i = 0; i < commands.size(); i++) {
            menu.getItems().get(i).setDisable(!commands.get(i).enabled().get());
        }
    }

    /// The key is shown, not installed: an accelerator would also fire while a text field has the focus.
    private static CustomMenuItem item(Command command) {
        Label key = new Label(command.firstKey().map(k -> k.getDisplayText()).orElse(""));
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
