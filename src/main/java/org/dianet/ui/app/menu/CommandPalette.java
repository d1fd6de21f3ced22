package org.dianet.ui.app.menu;

import java.util.Comparator;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Finds and runs any command by its name.
public final class CommandPalette extends VBox {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 11;
    private final Commands commands;
    private final TextField search = new TextField();
    private final ListView<Command> found = new ListView<>();
    private Runnable close = () -> {};

    public CommandPalette(Commands commands) {
        this.commands = commands;
        getStyleClass().addAll("over-sheet", "palette");
        setId("palette");
        search.setPromptText(Messages.text("palette.prompt"));
        search.setId("palette-search");
        search.textProperty().subscribe(this::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setCellFactory(_ -> new Row());
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW);
        found.setOnMouseClicked(_ -> run());
        getChildren().addAll(search, found);
        setMaxSize(560, USE_PREF_SIZE);
    }

    public void onClose(Runnable action) {
        close = action;
    }

    public void start() {
        search.clear();
        find("");
        // The first row stays blank otherwise: its cell was made while the sheet was hidden.
        found.refresh();
        search.requestFocus();
    }

    private void find(String typed) {
        found.getItems()
                .setAll(PaletteSearch.matching(commands.all(), typed).stream()
                        .sorted(Comparator.comparing(c -> !c.enabled().get()))
                        .toList());
        double rows = Math.clamp(found.getItems().size(), 1, MOST_ROWS);
        found.setPrefHeight(rows * ROW + 2);
        found.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            case ENTER -> run();
            default -> {
                return;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void run() {
        Command chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled().get()) {
            close.run();
            chosen.run();
        }
    }

    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Label group = new Label(Messages.text("group." + command.group()));
            group.getStyleClass().add("quiet");
            group.setMinWidth(72);
            Label key =
                    new Label(command.firstKey().map(k -> k.getDisplayText()).orElse(""));
            key.getStyleClass().add("menu-key");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(group, new Label(command.text()), gap, key);
            row.getStyleClass().add("row");
            row.setOpacity(command.enabled().get() ? 1 : 0.5);
            setGraphic(row);
        }
    }
}
