package org.dianet.ui.safety;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.WrappedLine;
import org.jspecify.annotations.Nullable;

/// Earlier states with what was changed after each, and the way back to one.
final class VersionsView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private final ZoneId zone;

    VersionsView(List<Earlier> earlier, ZoneId zone, Consumer<Earlier> restore, Runnable close) {
        this.zone = zone;
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
        ListView<String> changes = new ListView<>();
        changes.setId("versions-changes");
        changes.setCellFactory(_ -> new WrappedLine());
        changes.setPlaceholder(new Label(Messages.text("versions.choose")));
        changes.setPrefSize(480, 320);
        Button back = new Button(Messages.text("versions.restore"));
        back.setId("versions-restore");
        back.setDisable(true);
        states.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            changes.getItems().setAll(chosen == null ? List.of() : lines(chosen));
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

    private static List<String> lines(Earlier earlier) {
        if (!earlier.problem().isEmpty()) {
            return List.of(earlier.problem());
        }
        if (earlier.changes() == 0) {
            return List.of(Messages.text("versions.same"));
        }
        List<String> lines = new ArrayList<>(earlier.since());
        if (earlier.hidden() > 0) {
            lines.add(Messages.text("versions.hidden", earlier.hidden()));
        }
        return lines;
    }

    private final class Row extends ListCell<Earlier> {
        @Override
        protected void updateItem(@Nullable Earlier earlier, boolean empty) {
            super.updateItem(earlier, empty);
            setText(
                    empty || earlier == null
                            ? null
                            : Messages.text(
                                    "versions.row",
                                    TIME.format(earlier.version().saved().atZone(zone)),
                                    earlier.changes()));
        }
    }
}
