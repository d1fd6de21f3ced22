package org.dianet.ui.labels;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// A list of labels that are renamed, merged, removed, added and ordered by buttons or keys.
final class LabelTable extends VBox {
    private final String name;
    private final EditedLabels model;
    private final Dialogs dialogs;
    private final TableView<EditedLabels.Row> table = new TableView<>();

    /// @param name begins the ids; what is asked is in the messages under it
    LabelTable(String name, EditedLabels model, Dialogs dialogs, double height) {
        super(8);
        this.name = name;
        this.model = model;
        this.dialogs = dialogs;
        table.setItems(model.rows());
        table.setId(name + "-table");
        table.setAccessibleText(model.title());
        table.getStyleClass().add("dense");
        table.setPrefHeight(height);
        table.setMinHeight(120);
        Label empty = new Label(model.placeholder());
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<EditedLabels.Row, String> label = new TableColumn<>(model.title());
        label.setCellValueFactory(cell -> Bindings.createStringBinding(cell.getValue()::shown));
        label.setSortable(false);
        label.setPrefWidth(240);
        TableColumn<EditedLabels.Row, Number> uses =
                new TableColumn<>(Messages.text(model.ownOnly() ? "emotions.uses.own" : "emotions.uses"));
        uses.setCellValueFactory(cell -> Bindings.createIntegerBinding(cell.getValue()::uses));
        uses.setSortable(false);
        table.getColumns().add(label);
        table.getColumns().add(uses);
        table.setOnKeyPressed(this::pressed);
        table.getSelectionModel().selectFirst();
        getChildren().addAll(table, changes());
    }

    /// Runs with the label that is selected, now and whenever it is another.
    void whenSelected(Consumer<String> told) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> told.accept(row == null ? "" : row.label()));
    }

    private void pressed(KeyEvent event) {
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (moves) {
            onSelected(row -> move(row, event.getCode() == KeyCode.UP ? -1 : 1));
        } else if (event.getCode() == KeyCode.F2) {
            onSelected(this::rename);
        } else if (event.getCode() == KeyCode.DELETE) {
            onSelected(this::remove);
        } else {
            return;
        }
        event.consume();
    }

    private FlowPane changes() {
        FlowPane row = new FlowPane(8, 8);
        row.getChildren()
                .addAll(
                        button("rename", () -> onSelected(this::rename)),
                        button("up", () -> onSelected(chosen -> move(chosen, -1))),
                        button("down", () -> onSelected(chosen -> move(chosen, 1))),
                        button("remove", () -> onSelected(this::remove)));
        row.getChildren()
                .forEach(node -> node.disableProperty()
                        .bind(table.getSelectionModel().selectedItemProperty().isNull()));
        if (model.asksForMore()) {
            row.getChildren().add(button("add", this::add));
        }
        return row;
    }

    private Button button(String what, Runnable action) {
        Button button = new Button(Messages.text("emotions." + what));
        button.setId(name + "-" + what);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void onSelected(Consumer<EditedLabels.Row> what) {
        EditedLabels.Row chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            what.accept(chosen);
        }
    }

    private void rename(EditedLabels.Row row) {
        dialogs.askText(Messages.text("emotions.rename"), Messages.text("emotions.name", row.label()), row.label())
                .filter(to -> !model.merges(row.label(), to)
                        || dialogs.confirm(
                                Messages.text("emotions.merge"),
                                Messages.text(
                                        model.ownOnly() ? "emotions.merge.own" : "emotions.merge.question",
                                        row.label(),
                                        to.strip(),
                                        row.uses()),
                                Messages.text("emotions.merge")))
                .ifPresent(to -> {
                    model.rename(row.label(), to);
                    select(to.strip());
                });
    }

    private void remove(EditedLabels.Row row) {
        String loss = model.loss(row.label());
        boolean agreed = loss.isEmpty()
                || dialogs.confirm(
                        Messages.text("emotions.remove"),
                        Messages.text("emotions.remove.question", loss),
                        Messages.text("emotions.remove"));
        if (agreed) {
            model.remove(row.label());
            table.getSelectionModel().selectFirst();
        }
    }

    private void move(EditedLabels.Row row, int by) {
        model.move(row.label(), by);
        select(row.label());
    }

    private void add() {
        dialogs.askText(Messages.text("emotions.add.title"), Messages.text("emotions.add.several"), "")
                .ifPresent(model::add);
    }

    void select(String label) {
        model.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }
}
