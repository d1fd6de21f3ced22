package org.dianet.ui.events;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The list of events below the timeline. There only for a recording that is long or has several events.
public final class EventsView extends VBox {
    private static final double ROW = 24;
    /// In a lower window picture and timeline have the room.
    private static final double LEAST_WINDOW = 600;
    /// What is above the rows.
    private static final double HEAD = 64;

    private static final double USUAL = 150;
    private static final double USUAL_WINDOW = 760;
    /// Of what a window is higher than usual, the list's part.
    private static final double SHARE = 0.4;

    private final EventsViewModel model;
    private final TableView<Clip> table = new TableView<>();
    /// The table drops its selection after telling of a replaced row, so the row is chosen once more a pulse later.
    private final PauseTransition settled = new PauseTransition(Duration.ONE);
    private @Nullable ClipId scrolledTo;
    private int listed;

    public EventsView(Workbench workbench, EventsViewModel model, Commands commands) {
        this.model = model;
        setId("events");
        getStyleClass().add("events");
        Label title = new Label(Messages.text("events.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("events-summary");
        summary.getStyleClass().add("quiet");
        summary.textProperty().bind(model.summary());
        summary.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, summary, gap);
        head.getStyleClass().addAll("row", "controls");
        for (String id : List.of("event.begin", "event.previous", "event.next", "event.next-gap", "event.remove")) {
            head.getChildren().add(CommandButton.of(commands.get(id)));
        }
        table.setId("events-table");
        table.setAccessibleText(Messages.text("events.accessible"));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setFixedCellSize(ROW);
        table.setRowFactory(_ -> row());
        table.setItems(model.rows());
        table.setPlaceholder(new Label(Messages.text("events.none")));
        table.setMinHeight(0);
        new EventColumns(table, model);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        ObservableValue<Number> high =
                sceneProperty().<Number>flatMap(Scene::heightProperty).orElse(LEAST_WINDOW);
        ObservableValue<Boolean> tall = high.map(height -> height.doubleValue() >= LEAST_WINDOW);
        prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> height(model.rows().size(), high.getValue().doubleValue()), model.rows(), high));
        NoticeVisibility.of(
                this,
                Bindings.createBooleanBinding(
                        () -> model.useful().get() && model.open().get() && tall.getValue(),
                        model.useful(),
                        model.open(),
                        tall));
        workbench.selection().clipId().subscribe(_ -> follow());
        settled.setOnFinished(_ -> follow());
        model.rows().subscribe(() -> {
            follow();
            int rows = model.rows().size();
            if (rows != listed) {
                // A list that has just got its rows cannot scroll before it is laid out.
                listed = rows;
                scrolledTo = null;
            }
            settled.playFromStart();
        });
        table.heightProperty().subscribe(_ -> {
            // In a lower list the selected row would be out of sight.
            scrolledTo = null;
            settled.playFromStart();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /// As many rows as there are, and more of them where the window is high.
    private static double height(int rows, double window) {
        double most = USUAL + SHARE * Math.max(0, window - USUAL_WINDOW);
        return Math.clamp(HEAD + rows * ROW, USUAL, most);
    }

    /// The selection follows the session; the coder's hand chooses an event by pressing its row or by key.
    private TableRow<Clip> row() {
        TableRow<Clip> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Clip event, boolean empty) {
                super.updateItem(event, empty);
                String words = event == null || empty ? "" : model.words(getIndex() + 1, event);
                Tip.set(this, words);
                setAccessibleText(words);
            }
        };
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() != MouseButton.MIDDLE && !row.isEmpty() && row.getItem() != null) {
                scrolledTo = row.getItem().id();
                model.select(row.getItem());
            }
        });
        return row;
    }

    private void move(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by == 0 || event.isAltDown() || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        int to = model.selected() + by;
        if (to >= 0 && to < model.rows().size()) {
            model.select(model.rows().get(to));
        }
        event.consume();
    }

    private void follow() {
        int row = model.selected();
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row
                || !table.getSelectionModel().isSelected(row)) {
            table.getSelectionModel().clearAndSelect(row);
        }
        ClipId now = row < 0 ? null : model.rows().get(row).id();
        if (now != null && !now.equals(scrolledTo)) {
            table.scrollTo(Math.max(0, row - 1));
        }
        scrolledTo = now;
    }
}
