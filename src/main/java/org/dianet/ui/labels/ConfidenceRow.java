package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;

/// How sure the coder is of each mark: one button each, which goes one step on.
final class ConfidenceRow extends HBox {
    private final List<Button> buttons = new ArrayList<>();

    ConfidenceRow(LabelsViewModel model) {
        getStyleClass().addAll("row", "confidence");
        for (MarkKind markKind : MarkKind.values()) {
            Button button = new Button();
            button.setId("confidence-" + MarkName.key(markKind));
            button.getStyleClass().add("small");
            Tip.set(button, Messages.text("labels.confidence-tip", MarkName.of(markKind)));
            button.setOnAction(_ -> model.stepConfidence(markKind));
            Label dots = new Label();
            dots.getStyleClass().addAll("dots", "phase-" + MarkName.key(markKind));
            button.setGraphic(dots);
            buttons.add(button);
            getChildren().add(button);
        }
        model.coding().subscribe(this::show);
    }

    private void show(Coding coding) {
        for (MarkKind markKind : MarkKind.values()) {
            int sure = coding.confidence().get(markKind);
            Button button = buttons.get(markKind.place());
            button.setText(MarkName.of(markKind));
            if (button.getGraphic() instanceof Label dots) {
                dots.setText("●".repeat(sure) + "○".repeat(Confidence.MOST - sure));
            }
            button.setAccessibleText(Messages.text("edit.confidence", MarkName.of(markKind), sure));
        }
    }
}
