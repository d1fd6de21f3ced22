package org.dianet.ui.labels;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// The sheet that renames, merges, removes, adds and orders emotions.
final class EmotionsSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;
    private final EmotionsViewModel model;
    private final Dialogs dialogs;
    private final TableView<EmotionsViewModel.Row> table = new TableView<>();

    EmotionsSheet(EmotionsViewModel model, Dialogs dialogs, Runnable close) {
        this.model = model;
        this.dialogs = dialogs;
        setId("emotions");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(Messages.text("emotions.title"));
        title.getStyleClass().add("title");
        Label lead = new Label(Messages.text("emotions.lead"));
        lead.setWrapText(true);
        lead.getStyleClass().add("quiet");
        Label refused = new Label();
        refused.setId("emotions-refused");
        refused.setWrapText(true);
        refused.getStyleClass().add("notice");
        refused.textProperty().bind(model.refused());
        refused.visibleProperty().bind(model.refused().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        getChildren().addAll(title, lead, table(), changes(), refused, foot(close));
        table.getSelectionModel().selectFirst();
    }

    private TableView<EmotionsViewModel.Row> table() {
        table.setItems(model.rows());
        table.setId("emotions-table");
        table.setAccessibleText(Messages.text("emotions.title"));
        table.getStyleClass().add("dense");
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(120);
        table.setPlaceholder(new Label(Messages.text("emotions.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<EmotionsViewModel.Row, String> label = new TableColumn<>(Messages.text("emotions.label"));
        label.setCellValueFactory(cell -> Bindings.createStringBinding(cell.getValue()::label));
        label.setSortable(false);
        label.setPrefWidth(320);
        TableColumn<EmotionsViewModel.Row, Number> uses = new TableColumn<>(Messages.text("emotions.uses"));
        uses.setCellValueFactory(cell -> Bindings.createIntegerBinding(cell.getValue()::uses));
        uses.setSortable(false);
        table.getColumns().add(label);
        table.getColumns().add(uses);
        table.setOnKeyPressed(this::pressed);
        return table;
    }

    private void pressed(KeyEvent event) {
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (moves) {
            onSelected(row -> move(row, event.getCode() == KeyCode.UP ? -1 : 1));
        } else if (event.getCode() == KeyCode.F2) {
            onSelected(this::rename);
        } else if (event.getCode() == KeyCode.DELETE) {
            onSelected(row -> model.remove(row.label()));
        } else {
            return;
        }
        event.consume();
    }

    private HBox changes() {
        HBox row = new HBox(
                button("rename", () -> onSelected(this::rename)),
                button("up", () -> onSelected(chosen -> move(chosen, -1))),
                button("down", () -> onSelected(chosen -> move(chosen, 1))),
                button("remove", () -> onSelected(chosen -> model.remove(chosen.label()))));
        row.getChildren()
                .forEach(node -> node.disableProperty()
                        .bind(table.getSelectionModel().selectedItemProperty().isNull()));
        row.getChildren().add(button("add", this::add));
        row.getStyleClass().add("row");
        return row;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(Messages.text("emotions." + name));
        button.setId("emotions-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void onSelected(Consumer<EmotionsViewModel.Row> what) {
        EmotionsViewModel.Row chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            what.accept(chosen);
        }
    }

    private void rename(EmotionsViewModel.Row row) {
        dialogs.askText(Messages.text("emotions.rename"), Messages.text("emotions.name", row.label()), row.label())
                .filter(name -> !model.merges(row.label(), name)
                        || dialogs.confirm(
                                Messages.text("emotions.merge"),
                                Messages.text("emotions.merge.question", row.label(), name.strip(), row.uses()),
                                Messages.text("emotions.merge")))
                .ifPresent(name -> {
                    model.rename(row.label(), name);
                    select(name.strip());
                });
    }

    private void move(EmotionsViewModel.Row row, int by) {
        model.move(row.label(), by);
        select(row.label());
    }

    private void add() {
        dialogs.askText(Messages.text("labels.emotion-add"), Messages.text("labels.emotion-several"), "")
                .ifPresent(model::add);
    }

    private void select(String label) {
        model.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private static HBox foot(Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = button("done", close);
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        HBox foot = new HBox(gap, done);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
