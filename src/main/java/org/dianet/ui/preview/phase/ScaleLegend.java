package org.dianet.ui.preview.phase;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A strip of colours with the values at its ends.
final class ScaleLegend extends HBox {
    private final Label low = new Label();
    private final Label high = new Label();

    /// @param stripStyle style class that paints the strip
    ScaleLegend(String stripStyle) {
        Region strip = new Region();
        strip.getStyleClass().addAll("legend-strip", stripStyle);
        HBox.setHgrow(strip, Priority.ALWAYS);
        low.getStyleClass().add("legend-end");
        high.getStyleClass().add("legend-end");
        getStyleClass().add("scale-legend");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(Bindings.concat(low.textProperty(), " – ", high.textProperty()));
        getChildren().addAll(low, strip, high);
    }

    void show(String lowText, String highText) {
        low.setText(lowText);
        high.setText(highText);
    }
}
