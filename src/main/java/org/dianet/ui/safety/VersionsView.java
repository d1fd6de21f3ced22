package org.dianet.ui.safety;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.project.ProjectVersions.Earlier;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.safety.VersionWords.Line;
import org.jspecify.annotations.Nullable;

/// Earlier states with the later changes, and the way back to one.
final class VersionsView extends VBox {
    /// The cell's own and the scroll bar.
    private static final double EDGES = 40;

    private final VersionWords words;

    VersionsView(List<Earlier> earlier, VersionWords words, Consumer<Earlier> restore, Runnable close) {
        this.words = words;
        getStyleClass().addAll("over-sheet");
        setId("versions");
        Label title = new Label(Messages.text("versions.title"));
        title.getStyleClass().add("title");
        ListView<Earlier> states = new ListView<>();
        states.setId("versions-list");
        states.getItems().setAll(earlier);
        states.setCellFactory(_ -> new Row());
        states.setPlaceholder(new Label(Messages.text("versions.none")));
        states.setPrefSize(300, 320);
        states.setMinWidth(300);
        ListView<Line> changes = new ListView<>();
        changes.setId("versions-changes");
        changes.setCellFactory(_ -> new WrappedLine<>(Line::heading));
        changes.setPlaceholder(new Label(Messages.text("versions.choose")));
        changes.setPrefSize(480, 320);
        Button back = new Button(Messages.text("versions.restore"));
        back.setId("versions-restore");
        back.setDisable(true);
        states.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            changes.getItems().setAll(chosen == null ? List.of() : words.changes(chosen));
            back.setDisable(chosen == null || !chosen.problem().isEmpty());
        });
        back.setOnAction(_ -> restore.accept(states.getSelectionModel().getSelectedItem()));
        Label note = new Label(Messages.text("versions.note"));
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        HBox lists = new HBox(states, changes);
        lists.getStyleClass().add("row");
        HBox.setHgrow(changes, Priority.ALWAYS);
        Button away = new Button(Messages.text("versions.close"));
        away.setId("versions-close");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(back, note, gap, away);
        foot.getStyleClass().add("row");
        getChildren().addAll(title, lists, foot);
        states.getSelectionModel().selectFirst();
    }

    private final class Row extends ListCell<Earlier> {
        @Override
        protected void updateItem(@Nullable Earlier earlier, boolean empty) {
            super.updateItem(earlier, empty);
            setGraphic(empty || earlier == null ? null : content(earlier));
        }

        /// The words wrap, so the height follows the width.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof VBox content
                    ? content.prefHeight(getListView().getWidth() - EDGES) + snappedTopInset() + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        private VBox content(Earlier earlier) {
            VBox content = new VBox();
            String day = words.day(getListView().getItems(), getIndex());
            if (!day.isEmpty()) {
                Label heading = new Label(day);
                heading.getStyleClass().add("heading");
                content.getChildren().add(heading);
            }
            Label state = new Label(words.state(earlier));
            state.setWrapText(true);
            state.maxWidthProperty().bind(getListView().widthProperty().subtract(EDGES));
            content.getChildren().add(state);
            return content;
        }
    }
}
