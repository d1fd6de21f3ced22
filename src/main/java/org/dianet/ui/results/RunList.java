package org.dianet.ui.results;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.Icons;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// The project's runs, the newest first.
final class RunList extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private final ListView<RunEntry> list;

    RunList(ResultsViewModel model) {
        getStyleClass().add("run-list");
        list = new ListView<>(model.runs());
        list.setId("runs");
        list.setCellFactory(_ -> new RunCell());
        Label none = new Label(Messages.text("results.runs.none"));
        none.setWrapText(true);
        none.getStyleClass().add("note");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.showRun(chosen.folder());
            }
        });
        model.run().addListener((_, _, _) -> select(model));
        model.table().addListener((_, _, _) -> select(model));
        model.runs().addListener((javafx.collections.ListChangeListener<RunEntry>) _ -> select(model));
        select(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(model), list, new TableList(model), undo(model));
    }

    private static HBox header(ResultsViewModel model) {
        Label title = new Label(Messages.text("results.runs"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button refresh = new Button(null, Icons.of("mdoal-autorenew"));
        refresh.getStyleClass().add("flat");
        refresh.setTooltip(new Tooltip(Messages.text("results.refresh")));
        refresh.setAccessibleText(Messages.text("results.refresh"));
        refresh.setOnAction(_ -> model.refresh());
        HBox header = new HBox(title, gap, refresh);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /// Brings back what was deleted last.
    private static HBox undo(ResultsViewModel model) {
        Label gone = new Label();
        gone.getStyleClass().add("note");
        gone.setMinWidth(0);
        HBox.setHgrow(gone, Priority.ALWAYS);
        gone.setMaxWidth(Double.MAX_VALUE);
        Button undo = new Button(Messages.text("results.undo"));
        undo.setId("undo-delete");
        undo.setMinWidth(Button.USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undoDelete());
        HBox bar = new HBox(gone, undo);
        bar.getStyleClass().add("undo-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        model.deleted().subscribe(deleted -> {
            bar.setVisible(deleted != null);
            bar.setManaged(deleted != null);
            gone.setText(
                    deleted == null
                            ? ""
                            : Messages.text("results.deleted", deleted.run().getFileName()));
        });
        return bar;
    }

    /// No run is chosen while an ablation is looked at.
    private void select(ResultsViewModel model) {
        Path run = model.table().get() == null ? model.run().get() : null;
        list.getItems().stream()
                .filter(entry -> Objects.equals(entry.folder(), run))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().clearSelection());
    }

    private static final class RunCell extends ListCell<RunEntry> {
        @Override
        protected void updateItem(@Nullable RunEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : content(entry));
        }

        private static VBox content(RunEntry entry) {
            Label name = new Label(entry.name());
            name.getStyleClass().add("run-name");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox top = new HBox(name, gap);
            if (entry.state() != RunEntry.State.COMPLETE) {
                top.getChildren().add(StateBadge.of(entry.state()));
            }
            Label settings = note(entry.problem() == null ? entry.settings() : entry.problem());
            VBox content = new VBox(top, settings);
            if (entry.started() != null) {
                content.getChildren().add(note(DAY.format(entry.started())));
            }
            content.getStyleClass().add("run-cell");
            // The list is narrow: lines end in an ellipsis instead of pushing it wider.
            content.setPrefWidth(100);
            return content;
        }

        private static Label note(String text) {
            Label label = new Label(text);
            label.getStyleClass().add("note");
            return label;
        }
    }
}
