package org.dianet.ui.results;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.explain.ModelCard;

/// A model card as a page to read. What only a file needs is left out.
final class CardText extends VBox {

    CardText() {
        setId("model-card");
        getStyleClass().add("card-text");
    }

    void show(ModelCard card) {
        getChildren().setAll(line(card.title(), "card-title"));
        for (ModelCard.Section section : card.sections()) {
            switch (section.audience()) {
                case EVERYBODY -> add(section);
                case FILE -> {}
            }
        }
    }

    private void add(ModelCard.Section section) {
        if (!section.heading().isEmpty()) {
            getChildren().add(line(section.heading(), "panel-title"));
        }
        for (ModelCard.Line line : section.lines()) {
            getChildren()
                    .add(
                            switch (line) {
                                case ModelCard.Line.Paragraph(String text) -> line(text, "card-paragraph");
                                case ModelCard.Line.Item(String text) -> line("•  " + text, "card-item");
                                case ModelCard.Line.Warning(String text) -> line(text, "comparison-leak");
                            });
        }
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
