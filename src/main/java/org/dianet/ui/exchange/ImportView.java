package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.Messages;

/// The import sheet: where the annotations are, what they say, and a button.
public final class ImportView extends VBox {
    private final ImportViewModel model;
    private final GridPane grid = new GridPane();
    private int row;

    /// @param close puts the sheet away
    public ImportView(ImportViewModel model, Dialogs dialogs, Runnable close) {
        this.model = model;
        setId("import");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(640, USE_PREF_SIZE);
        Label title = new Label(Messages.text("import.title"));
        title.getStyleClass().add("title");
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(104), fields);
        grid.getStyleClass().add("import-grid");
        line("import.kind", kind());
        place(
                "sheet",
                model.sheet(),
                () -> dialogs.chooseFile(Messages.text("import.sheet"), "*.csv", "*.xlsx", "*.xls"),
                model::choose);
        folder("media", model.media(), dialogs);
        folder("project", model.project(), dialogs);
        TextField rate = text("rate", model.rate());
        rate.setPromptText(Messages.text("import.rate.prompt"));
        line("import.rate", rate);
        getChildren().addAll(title, grid, words(), problems(), foot(close));
    }

    private ComboBox<SheetKind> kind() {
        ComboBox<SheetKind> kind = new ComboBox<>();
        kind.setId("import-kind");
        kind.getItems().setAll(SheetKind.values());
        kind.valueProperty().bindBidirectional(model.kind());
        kind.setMaxWidth(Double.MAX_VALUE);
        return kind;
    }

    private void folder(String name, StringProperty property, Dialogs dialogs) {
        place(
                name,
                property,
                () -> dialogs.chooseFolder(Messages.text("import." + name)),
                chosen -> property.set(chosen.toString()));
    }

    private void place(String name, StringProperty property, Supplier<Optional<Path>> ask, Consumer<Path> take) {
        TextField field = text(name, property);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Messages.text("import.choose"));
        choose.setId("import-" + name + "-choose");
        choose.setOnAction(_ -> ask.get().ifPresent(take));
        HBox place = new HBox(field, choose);
        place.getStyleClass().add("row");
        line("import." + name, place);
    }

    private static TextField text(String name, StringProperty property) {
        TextField field = new TextField();
        field.setId("import-" + name);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private void line(String key, Node field) {
        grid.addRow(row++, new Label(Messages.text(key)), field);
    }

    private Label words() {
        Label summary = new Label();
        summary.setId("import-summary");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summary());
        return summary;
    }

    private ListView<String> problems() {
        ListView<String> list = new ListView<>(model.problems());
        list.setId("import-problems");
        list.getStyleClass().add("dense");
        list.setPlaceholder(new Label(Messages.text("import.no-problems")));
        list.setPrefHeight(136);
        return list;
    }

    private HBox foot(Runnable close) {
        Label obstacle = new Label();
        obstacle.getStyleClass().add("quiet");
        obstacle.textProperty().bind(model.obstacle());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(Messages.text("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> {
            var running = model.task().get();
            if (running == null) {
                close.run();
            } else {
                running.cancel();
            }
        });
        Button start = new Button(Messages.text("import.start"));
        start.setId("import-start");
        start.getStyleClass().add("accent");
        start.disableProperty().bind(model.obstacle().isNotEmpty());
        start.setOnAction(_ -> model.start());
        HBox foot = new HBox(obstacle, gap, cancel, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
