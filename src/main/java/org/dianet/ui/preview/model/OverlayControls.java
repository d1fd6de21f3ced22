package org.dianet.ui.preview.model;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Which overlay, which way, how strong.
final class OverlayControls extends GridPane {

    OverlayControls(OverlayViewModel model) {
        getStyleClass().add("overlay-controls");
        ComboBox<OverlayMode> mode = choice(OverlayMode.all(), OverlayMode::text);
        mode.valueProperty().bindBidirectional(model.mode());
        mode.setId("overlay-mode");
        ComboBox<Direction> direction =
                choice(List.of(Direction.values()), way -> Messages.text("preview.direction." + way));
        direction.valueProperty().bindBidirectional(model.direction());
        direction.setId("overlay-direction");
        Slider opacity = new Slider(0, 1, model.opacity().get());
        opacity.valueProperty().bindBidirectional(model.opacity());
        opacity.setId("overlay-opacity");
        opacity.setAccessibleText(Messages.text("preview.opacity"));
        Tip.set(opacity, Messages.text("preview.opacity"));
        Label title = new Label(Messages.text("preview.model"));
        title.getStyleClass().add("panel-title");
        Label strong = new Label(Messages.text("preview.opacity"));
        strong.getStyleClass().add("note");
        strong.setMinWidth(USE_PREF_SIZE);
        opacity.setPrefWidth(96);
        HBox strength = new HBox(strong, opacity);
        strength.setAlignment(Pos.CENTER_RIGHT);
        strength.getStyleClass().add("overlay-strength");
        strength.disableProperty().bind(model.mode().isEqualTo(OverlayMode.OFF));
        direction.disableProperty().bind(model.mode().map(shown -> !shown.directed()));
        Label undirected = new Label(Messages.text("preview.direction.none"));
        undirected.getStyleClass().add("note");
        undirected.setId("overlay-undirected");
        undirected.setWrapText(true);
        undirected.visibleProperty().bind(model.mode().map(shown -> shown.shown() && !shown.directed()));
        undirected.managedProperty().bind(undirected.visibleProperty());
        CheckBox minus = new CheckBox(Messages.text("preview.mean"));
        minus.setId("overlay-minus-mean");
        Tip.set(minus, Messages.text("preview.mean.hint"));
        minus.selectedProperty().bindBidirectional(model.minusMean());
        minus.visibleProperty().bind(model.mode().map(OverlayMode::shown));
        minus.managedProperty().bind(minus.visibleProperty());
        ComboBox<Ground> ground = choice(List.of(Ground.values()), on -> Messages.text("preview.ground." + on));
        ground.valueProperty().bindBidirectional(model.ground());
        ground.setId("overlay-ground");
        Tip.set(ground, Messages.text("preview.ground.hint"));
        ground.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.mode().get().shown()
                                && hasFrames(model.clip().get()),
                        model.mode(),
                        model.clip()));
        ground.managedProperty().bind(ground.visibleProperty());
        add(minus, 0, 3);
        add(ground, 1, 3);
        add(undirected, 0, 2, 2, 1);
        add(title, 0, 0);
        add(strength, 1, 0);
        add(mode, 0, 1);
        add(direction, 1, 1);
        for (ComboBox<?> box : new ComboBox<?>[] {mode, direction, ground}) {
            box.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(box, Priority.ALWAYS);
        }
    }

    private static boolean hasFrames(@Nullable Clip clip) {
        return clip != null && clip.media().hasFrames();
    }

    private static <E> ComboBox<E> choice(List<E> values, Function<E, String> text) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(ChoiceText.by(text));
        return box;
    }
}
