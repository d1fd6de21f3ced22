package org.dianet.ui.results;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The project's ablations, the newest first; hidden while there are none.
final class TableList extends VBox {
    private static final double CELL = 64;
    private static final int MOST = 3;
    private final ListView<TableEntry> list;
    private final ResultsViewModel model;

    TableList(ResultsViewModel model) {
        this.model = model;
        list = new ListView<>(model.tables());
        list.setId("ablations");
        list.setFixedCellSize(CELL);
        list.setCellFactory(_ -> new TableCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.table().set(chosen.folder());
            }
        });
        model.tables().addListener((ListChangeListener<TableEntry>) _ -> follow());
        model.table().addListener((_, _, _) -> follow());
        Label title = new Label(Messages.text("results.ablations"));
        title.getStyleClass().add("panel-title");
        getStyleClass().add("table-list");
        getChildren().addAll(title, list);
        follow();
    }

    private void follow() {
        int count = list.getItems().size();
        setVisible(count > 0);
        setManaged(count > 0);
        list.setPrefHeight(CELL * Math.min(MOST, count) + 2);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.getItems().stream()
                .filter(entry -> entry.folder().equals(model.table().get()))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().clearSelection());
    }

    private static final class TableCell extends ListCell<TableEntry> {
        @Override
        protected void updateItem(@Nullable TableEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : content(entry));
        }

        private static VBox content(TableEntry entry) {
            Label name = new Label(entry.name());
            name.getStyleClass().add("run-name");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox top = new HBox(name, gap);
            switch (entry.condition()) {
                case PARTIAL -> top.getChildren().add(StateBadge.of(RunEntry.State.PARTIAL));
                case DAMAGED -> top.getChildren().add(StateBadge.of(RunEntry.State.DAMAGED));
                case COMPLETE -> {}
            }
            Label state = new Label(entry.state());
            state.getStyleClass().add("note");
            VBox content = new VBox(top, state);
            content.getStyleClass().add("run-cell");
            content.setPrefWidth(100);
            return content;
        }
    }
}
