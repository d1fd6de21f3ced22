package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.learning.SpecGrid;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// The choice of an ablation's grid; hidden otherwise.
final class GridFields extends VBox {
    private final GridChoice choice;

    GridFields(TrainingForm form, GridChoice choice, Dialogs dialogs) {
        this.choice = choice;
        getStyleClass().add("grid-fields");
        visibleProperty()
                .bind(form.evaluation()
                        .isEqualTo(RunKind.ABLATION)
                        .or(form.evaluation().isEqualTo(RunKind.CHOICE)));
        managedProperty().bind(visibleProperty());
        Label rows = new Label();
        rows.setId("training-grid-rows");
        rows.getStyleClass().add("note");
        rows.setWrapText(true);
        choice.draft().subscribe(draft -> rows.setText(words(draft)));
        getChildren().addAll(names(), file(dialogs), rows);
    }

    private ComboBox<String> names() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("training-grid");
        box.getItems().setAll(choice.names());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(ChoiceText.by(name -> Messages.text("training.grid." + name)));
        box.valueProperty().bindBidirectional(choice.name());
        return box;
    }

    private HBox file(Dialogs dialogs) {
        TextField field = new TextField();
        field.setId("training-grid-file");
        field.setPromptText(Messages.text("training.grid.file"));
        field.textProperty().bindBidirectional(choice.file());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Messages.text("training.weights.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> dialogs.chooseFile(Messages.text("training.grid"), "*.json")
                .map(Path::toString)
                .ifPresent(choice.file()::set));
        HBox line = new HBox(field, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(choice.name().isEqualTo(GridChoice.OWN));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static String words(GridDraft draft) {
        return switch (draft) {
            case GridDraft.Reading _ -> Messages.text("training.grid.reading");
            case GridDraft.Invalid(String reason) -> reason;
            case GridDraft.Valid(SpecGrid grid) ->
                Messages.text(
                        "training.grid.rows",
                        grid.rows().size(),
                        grid.rows().stream().map(SpecGrid.Row::name).collect(Collectors.joining(", ")),
                        grid.reference());
        };
    }
}
