package org.dianet.ui.app;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Messages;

/// Every key on one page.
final class ShortcutSheet extends VBox {
    ShortcutSheet(Commands commands) {
        getStyleClass().addAll("over-sheet", "shortcuts");
        setId("shortcuts");
        Label title = new Label(Messages.text("shortcuts.title"));
        title.getStyleClass().add("title");
        FlowPane groups = new FlowPane(Orientation.VERTICAL);
        groups.getStyleClass().add("shortcut-groups");
        for (String group : MainMenu.GROUPS) {
            List<Command> withKeys = commands.group(group).stream()
                    .filter(command -> !command.keys().isEmpty())
                    .toList();
            if (!withKeys.isEmpty()) {
                groups.getChildren().add(block(group, withKeys));
            }
        }
        groups.getChildren().add(mouse());
        Label close = new Label(Messages.text("shortcuts.close"));
        close.getStyleClass().add("quiet");
        getChildren().addAll(title, groups, close);
        setMaxSize(1120, USE_PREF_SIZE);
    }

    private static VBox block(String group, List<Command> commands) {
        GridPane grid = grid();
        for (int i = 0; i < commands.size(); i++) {
            String keys = commands.get(i).keys().stream()
                    .map(key -> key.getDisplayText())
                    .filter(text -> !text.startsWith("Numpad"))
                    .collect(Collectors.joining("   "));
            row(grid, i, keys, commands.get(i).text());
        }
        return titled("group." + group, grid);
    }

    private static VBox mouse() {
        GridPane grid = grid();
        int row = 0;
        for (String what :
                List.of("wheel-picture", "drag-picture", "drag-marker", "wheel-timeline", "double-timeline")) {
            row(grid, row++, Messages.text("mouse." + what), Messages.text("mouse." + what + ".does"));
        }
        return titled("group.mouse", grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        return grid;
    }

    private static void row(GridPane grid, int row, String keys, String text) {
        Label key = new Label(keys);
        key.getStyleClass().add("keys");
        key.setMinWidth(112);
        grid.addRow(row, key, new Label(text));
    }

    private static VBox titled(String key, GridPane grid) {
        Label heading = new Label(Messages.text(key));
        heading.getStyleClass().add("heading");
        VBox block = new VBox(heading, grid);
        block.getStyleClass().add("shortcut-block");
        return block;
    }
}
