package org.dianet.ui.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coder;
import org.dianet.pipeline.coding.AnnotationColumn;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.ui.common.message.Messages;

/// The sheet that asks what to export.
final class ExportView extends VBox {
    private static final double WIDTH = 640;
    private static final double MOST = 520;
    private final ExportViewModel model;

    /// @param write exports the selection, once the file is chosen
    ExportView(ExportViewModel model, Runnable write, Runnable close) {
        this.model = model;
        setId("export");
        getStyleClass().add("over-sheet");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(Messages.text("export.title"));
        title.getStyleClass().add("title");
        ScrollPane choices = new ScrollPane(choices());
        choices.setFitToWidth(true);
        choices.setMaxHeight(MOST);
        choices.setMinHeight(80);
        choices.getStyleClass().add("edge-to-edge");
        setVgrow(choices, Priority.ALWAYS);
        getChildren().addAll(title, choices, foot(write, close));
    }

    private VBox choices() {
        Node columns = block("columns", boxes("column", model.columns(), AnnotationColumn::heading));
        model.format().subscribe(format -> {
            columns.setVisible(format.isTable());
            columns.setManaged(format.isTable());
        });
        VBox choices = new VBox(
                12,
                block("format", formats()),
                block("clips", scopes()),
                block("coders", boxes("coder", model.coders(), Coder::name)),
                columns);
        choices.getStyleClass().add("export-choices");
        return choices;
    }

    private static VBox block(String name, Node choices) {
        Label heading = new Label(Messages.text("export." + name));
        heading.getStyleClass().add("heading");
        return new VBox(4, heading, choices);
    }

    private VBox formats() {
        VBox rows = new VBox(4);
        ToggleGroup group = new ToggleGroup();
        for (Format format : Format.values()) {
            String name = format.name().toLowerCase(Locale.ROOT);
            RadioButton choice = radio(group, "export-format-" + name, Messages.text("export.format." + name));
            choice.setSelected(model.format().get() == format);
            choice.setOnAction(_ -> model.format().set(format));
            rows.getChildren().add(choice);
        }
        return rows;
    }

    private HBox scopes() {
        HBox row = new HBox(16);
        ToggleGroup group = new ToggleGroup();
        for (ExportViewModel.Scope scope : ExportViewModel.Scope.values()) {
            String name = scope.name().toLowerCase(Locale.ROOT);
            RadioButton choice =
                    radio(group, "export-clips-" + name, Messages.text("export.clips." + name, model.count(scope)));
            choice.setSelected(model.scope().get() == scope);
            choice.setDisable(model.count(scope) == 0);
            choice.setOnAction(_ -> model.scope().set(scope));
            row.getChildren().add(choice);
        }
        return row;
    }

    private static RadioButton radio(ToggleGroup group, String id, String text) {
        RadioButton choice = new RadioButton(text);
        choice.setId(id);
        choice.setToggleGroup(group);
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private static <T> FlowPane boxes(String kind, Map<T, BooleanProperty> choices, Function<T, String> words) {
        FlowPane boxes = new FlowPane(16, 6);
        choices.forEach((choice, wanted) -> {
            CheckBox box = new CheckBox(words.apply(choice));
            box.setMnemonicParsing(false); // a heading or a name may hold an underscore
            box.setId("export-" + kind + "-" + words.apply(choice).replaceAll("\\W", "-"));
            box.selectedProperty().bindBidirectional(wanted);
            boxes.getChildren().add(box);
        });
        return boxes;
    }

    private HBox foot(Runnable write, Runnable close) {
        Label says = new Label();
        says.setId("export-summary");
        says.setWrapText(true);
        says.textProperty()
                .bind(Bindings.when(model.obstacle().isEmpty())
                        .then(model.summary())
                        .otherwise(model.obstacle()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(Messages.text("export.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> close.run());
        Button start = new Button(Messages.text("export.start"));
        start.setId("export-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setDefaultButton(true);
        start.disableProperty().bind(model.obstacle().isNotEmpty());
        start.setOnAction(_ -> write.run());
        HBox foot = new HBox(says, gap, cancel, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
