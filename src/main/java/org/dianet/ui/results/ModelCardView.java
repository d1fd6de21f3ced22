package org.dianet.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.SearchableChoice;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A model trained on all clips: its card, its export, and the way to new clips.
final class ModelCardView extends VBox {
    private final ResultsViewModel model;
    private final Runnable review;
    private final Label exported = Captions.note("");
    private final CardText card = new CardText();

    /// @param review opens the review screen
    ModelCardView(ResultsViewModel model, Runnable review) {
        this.model = model;
        this.review = review;
        exported.setId("model-exported");
        exported.visibleProperty().bind(exported.textProperty().isNotEmpty());
        exported.managedProperty().bind(exported.visibleProperty());
        model.exports()
                .exported()
                .subscribe(out -> exported.setText(out == null ? "" : Messages.text("results.model.exported", out)));
        model.card().subscribe(cited -> {
            if (cited != null) {
                card.show(cited);
            }
        });
        getStyleClass().addAll("results-content", "model-card");
    }

    void show(RunLibrary.Model trained) {
        ComboBox<@Nullable RunEntry> evaluation = evaluations(trained);
        Button export = new Button(Messages.text("results.model.export"), Icons.of("mdomz-save_alt"));
        export.setId("export-model");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(_ -> model.exports().model(trained, evaluation.getValue()));
        Button use = new Button(Messages.text("results.model.use"), Icons.of("mdal-launch"));
        use.setId("use-model");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(_ -> review.run());
        Button delete = new Button(Messages.text("results.delete"), Icons.of("mdoal-delete"));
        delete.setMinWidth(Region.USE_PREF_SIZE);
        delete.setOnAction(_ -> model.delete());
        Label title = new Label(trained.entry().name());
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap, use, export, delete);
        top.getStyleClass().add("run-title");
        top.setAlignment(Pos.CENTER_LEFT);
        Label cited = new Label(Messages.text("results.model.evaluation"));
        cited.setMinWidth(Region.USE_PREF_SIZE);
        HBox choice = new HBox(cited, evaluation);
        choice.getStyleClass().add("run-title");
        choice.setAlignment(Pos.CENTER_LEFT);
        card.show(trained.card());
        evaluation.valueProperty().addListener((_, _, run) -> model.cite(trained, run));
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        top,
                        Captions.note(trained.entry().settings()),
                        Captions.note(Messages.text("results.model.noScore")),
                        choice,
                        exported,
                        scroll);
    }

    private static ComboBox<@Nullable RunEntry> evaluations(RunLibrary.Model trained) {
        ComboBox<@Nullable RunEntry> box = new SearchableComboBox<>();
        box.setId("model-evaluation");
        SearchableChoice.name(box, Messages.text("results.model.evaluation"));
        box.getItems().add(null);
        box.getItems().addAll(trained.evaluations());
        box.setConverter(ChoiceText.by(
                run -> run.name(),
                Messages.text(
                        trained.evaluations().isEmpty()
                                ? "results.model.evaluation.nobody"
                                : "results.model.evaluation.none")));
        box.setValue(trained.cited());
        return box;
    }
}
