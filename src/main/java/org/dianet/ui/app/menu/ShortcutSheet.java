package org.dianet.ui.app.menu;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.Keymap;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// Every key on one page, each of which can be changed by pressing it here.
public final class ShortcutSheet extends VBox {
    private final Commands commands;
    private final Keymap keymap;
    private final BlockColumns groups = new BlockColumns();
    private final Label notice = new Label();

    public ShortcutSheet(Commands commands, Keymap keymap) {
        this.commands = commands;
        this.keymap = keymap;
        getStyleClass().addAll("over-sheet", "shortcuts");
        setId("shortcuts");
        Label title = new Label(Messages.text("shortcuts.title"));
        title.getStyleClass().add("title");
        notice.setId("keys-notice");
        say(Messages.text("keys.hint"), "quiet");
        ScrollPane scrolled = new ScrollPane(groups);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setPrefViewportHeight(580);
        scrolled.setMinSize(0, 0);
        scrolled.setFocusTraversable(false);
        scrolled.getStyleClass().add("edge-to-edge");
        getChildren().addAll(title, scrolled, foot());
        setMaxSize(1232, USE_PREF_SIZE);
        commands.all().addListener((ListChangeListener<Command>) _ -> fill());
        fill();
    }

    private HBox foot() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label close = new Label(Messages.text("shortcuts.close"));
        close.getStyleClass().add("quiet");
        HBox foot = new HBox(
                notice,
                gap,
                button("keys.standard", keymap::standard),
                button("keys.laptop-layout", keymap::laptop),
                button("keys.print", () -> commands.get("help.print-keys").run()),
                close);
        foot.getStyleClass().add("row");
        return foot;
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(Messages.text(text));
        button.setId(text.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            action.run();
            say(Messages.text("keys.hint"), "quiet");
        });
        return button;
    }

    /// State on opening, without earlier messages.
    public void start() {
        say(Messages.text("keys.hint"), "quiet");
    }

    private void fill() {
        groups.getChildren().clear();
        for (String group : MainMenu.GROUPS) {
            List<Command> shown = commands.group(group).stream()
                    .filter(command -> !command.keys().isEmpty())
                    .toList();
            if (!shown.isEmpty()) {
                groups.getChildren().add(block(group, shown));
            }
        }
        groups.getChildren().add(mouse());
    }

    private VBox block(String group, List<Command> shown) {
        GridPane grid = grid();
        for (int i = 0; i < shown.size(); i++) {
            grid.addRow(i, key(shown.get(i)), new Label(shown.get(i).text()));
        }
        return titled("group." + group, grid);
    }

    private Button key(Command command) {
        Button key = new Button(KeyPage.keys(command));
        key.setId("key-" + CommandButton.nodeId(command.id()));
        key.getStyleClass().addAll("keys", "flat", "key-button");
        key.setMinWidth(76);
        key.setFocusTraversable(false);
        Tip.set(key, Messages.text("keys.change"));
        key.setOnAction(_ -> {
            say(Messages.text("keys.press", command.text()), "heading");
            commands.captureKey(event -> pressed(command, event));
        });
        return key;
    }

    /// Escape keeps the key, Backspace removes it, Delete restores the default.
    private void pressed(Command command, KeyEvent event) {
        try {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                keymap.clear(command.id());
            } else if (event.getCode() == KeyCode.DELETE) {
                keymap.reset(command.id());
            } else if (event.getCode() != KeyCode.ESCAPE) {
                keymap.set(command.id(), event);
            }
            say(Messages.text("keys.hint"), "quiet");
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), "notice");
        }
    }

    private void say(String text, String look) {
        notice.setText(text);
        notice.getStyleClass().setAll("label", look);
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
        key.setMinWidth(76);
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
