package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.message.LandmarkName;
import org.dianet.ui.common.message.Messages;

/// How sure the coder is of each landmark: one button each, which goes one step on.
final class ConfidenceRow extends HBox {
    private final List<Button> buttons = new ArrayList<>();

    ConfidenceRow(LabelsViewModel model) {
        getStyleClass().addAll("row", "confidence");
        for (Landmark landmark : Landmark.values()) {
            Button button = new Button();
            button.setId("confidence-" + LandmarkName.key(landmark));
            button.getStyleClass().add("small");
            button.setTooltip(new Tooltip(Messages.text("labels.confidence-tip", LandmarkName.of(landmark))));
            button.setOnAction(_ -> model.stepConfidence(landmark));
            Label dots = new Label();
            dots.getStyleClass().addAll("dots", "phase-" + LandmarkName.key(landmark));
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
            button.setText(LandmarkName.of(landmark));
            if (button.getGraphic() instanceof Label dots) {
                dots.setText("●".repeat(sure) + "○".repeat(Confidence.MOST - sure));
            }
            button.setAccessibleText(Messages.text("edit.confidence", LandmarkName.of(landmark), sure));
        }
    }
}
