package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.message.Messages;

/// How sure the coder is of each landmark: one button each, which goes one step on.
final class ConfidenceRow extends HBox {
    private final List<Button> buttons = new ArrayList<>();

    ConfidenceRow(LabelsViewModel model) {
        getStyleClass().addAll("row", "confidence");
        for (Landmark landmark : Landmark.values()) {
            Button button = new Button();
            button.setId("confidence-" + name(landmark));
            button.getStyleClass().add("small");
            button.setTooltip(new Tooltip(Messages.text("labels.confidence-tip", word(landmark))));
            button.setOnAction(_ -> model.stepConfidence(landmark));
            Label dots = new Label();
            dots.getStyleClass().addAll("dots", "phase-" + name(landmark));
            button.setGraphic(dots);
            buttons.add(button);
            getChildren().add(button);
        }
        model.coding().subscribe(this::show);
    }

    private void show(Coding coding) {
        for (Landmark landmark : Landmark.values()) {
            int sure = coding.confidence().get(landmark);
            Button button = buttons.get(landmark.place());
            button.setText(word(landmark));
            if (button.getGraphic() instanceof Label dots) {
                dots.setText("●".repeat(sure) + "○".repeat(Confidence.MOST - sure));
            }
            button.setAccessibleText(Messages.text("edit.confidence", word(landmark), sure));
        }
    }

    private static String name(Landmark landmark) {
        return landmark.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Landmark landmark) {
        return Messages.text("landmark." + name(landmark));
    }
}
