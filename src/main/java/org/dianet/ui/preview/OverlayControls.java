package org.dianet.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.dianet.ui.common.Messages;

/// Which overlay, which way, how strong.
final class OverlayControls extends GridPane {

    OverlayControls(OverlayViewModel model) {
        getStyleClass().add("overlay-controls");
        ComboBox<OverlayMode> mode = choice("preview.overlay.", OverlayMode.values());
        mode.valueProperty().bindBidirectional(model.mode());
        mode.setId("overlay-mode");
        ComboBox<Direction> direction = choice("preview.direction.", Direction.values());
        direction.valueProperty().bindBidirectional(model.direction());
        direction.setId("overlay-direction");
        Slider opacity = new Slider(0, 1, model.opacity().get());
        opacity.valueProperty().bindBidirectional(model.opacity());
        opacity.setId("overlay-opacity");
        opacity.setAccessibleText(Messages.text("preview.opacity"));
        opacity.setTooltip(new Tooltip(Messages.text("preview.opacity")));
        for (var part : new javafx.scene.Node[] {direction, opacity}) {
            part.disableProperty().bind(model.mode().isEqualTo(OverlayMode.OFF));
        }
        HBox strength = new HBox(new Label(Messages.text("preview.opacity")), opacity);
        strength.setAlignment(Pos.CENTER_LEFT);
        strength.getStyleClass().add("overlay-strength");
        HBox.setHgrow(opacity, Priority.ALWAYS);
        add(mode, 0, 0);
        add(direction, 1, 0);
        add(strength, 0, 1, 2, 1);
        for (ComboBox<?> box : new ComboBox<?>[] {mode, direction}) {
            box.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(box, Priority.ALWAYS);
        }
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String prefix, E[] values) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : Messages.text(prefix + value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        return box;
    }
}
