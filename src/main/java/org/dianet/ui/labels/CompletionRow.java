package org.dianet.ui.labels;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// What the word that is being typed may become, while the units are being typed.
final class CompletionRow extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final LabelsViewModel model;

    CompletionRow(LabelsViewModel model) {
        this.model = model;
        setId("unit-completions");
        getStyleClass().add("completions");
        model.completions().addListener((ListChangeListener<UnitCompletion>) _ -> fill());
        model.chosen().subscribe(_ -> choose());
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (int i = 0; i < model.completions().size(); i++) {
            int place = i;
            Button button = new Button(model.completions().get(i).shown());
            button.getStyleClass().addAll("small", "flat", "completion");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> {
                model.moveChoice(place - model.chosen().get());
                model.complete();
            });
            getChildren().add(button);
        }
        choose();
    }

    private void choose() {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren()
                    .get(i)
                    .pseudoClassStateChanged(CHOSEN, i == model.chosen().get());
        }
    }
}
