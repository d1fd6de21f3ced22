package org.dianet.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// The controls of how frames are looked at.
public final class ViewSettingsBar extends HBox {
    private static final double LEAST = 48;
    private static final double SHORT = 44;
    private static final double LONG = 96;
    private static final double WHOLE_NAME = 130;
    private static final double CUT_NAME = 104;

    /// Where all sliders have room next to each other.
    private static final double ALL = 560;

    /// Nearer to a half than this, in steps of the slider, the hand means neutral.
    private static final double CATCH = 0.03;

    public ViewSettingsBar(ViewSettingsViewModel model, Commands commands) {
        getStyleClass().addAll("row", "controls", "look-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        HBox strength = strength(model);
        ComboBox<PictureMode> modes = modes(model);
        // Sliders give way before the name of the view is cut.
        modes.minWidthProperty()
                .bind(Bindings.when(widthProperty().greaterThanOrEqualTo(ALL))
                        .then(WHOLE_NAME)
                        .otherwise(CUT_NAME));
        getChildren().addAll(modes, strength, gap);
        // A narrow bar has room for the view's own slider or for those of every view.
        BooleanBinding room = widthProperty()
                .greaterThanOrEqualTo(ALL)
                .or(strength.visibleProperty().not());
        List<Node> tones = new ArrayList<>(tone(model.contrast(), 4, "contrast", "mdal-exposure"));
        tones.addAll(tone(model.gamma(), 3, "gamma", "mdmz-tonality"));
        tones.forEach(node -> {
            node.visibleProperty().bind(room);
            node.managedProperty().bind(room);
        });
        getChildren().addAll(tones);
        ToggleButton aligned = new ToggleButton(null, Icons.of("mdal-face"));
        aligned.setAccessibleText(Messages.text("look.aligned"));
        aligned.setId(CommandButton.nodeId("look.aligned"));
        aligned.setFocusTraversable(false);
        aligned.setMinWidth(USE_PREF_SIZE);
        aligned.selectedProperty().bindBidirectional(model.aligned());
        Tip.set(aligned, CommandButton.words(commands.get("look.aligned")));
        getChildren().addAll(aligned, CommandButton.of(commands.get("look.plain")));
    }

    private static ComboBox<PictureMode> modes(ViewSettingsViewModel model) {
        ComboBox<PictureMode> box = new ComboBox<>();
        box.setId("look-mode");
        box.getItems().setAll(PictureMode.values());
        box.setFocusTraversable(false);
        box.setConverter(ChoiceText.by(mode -> mode.words()));
        box.valueProperty().bindBidirectional(model.mode());
        Tip.set(box, Messages.text("look.mode"));
        return box;
    }

    private static HBox strength(ViewSettingsViewModel model) {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("look-strength");
        slider.setPrefWidth(LONG);
        slider.setMinWidth(LEAST);
        slider.setFocusTraversable(false);
        slider.setAccessibleText(Messages.text("look.strength"));
        Tip.set(slider, Messages.text("look.strength"));
        Label value = new Label();
        value.getStyleClass().add("quiet");
        value.setMinWidth(SHORT);
        slider.valueProperty().subscribe(now -> {
            if (slider.isValueChanging() || slider.isPressed()) {
                model.strength().set(model.mode().get().strengthAt(now.doubleValue()));
            }
        });
        model.strength().subscribe(now -> {
            PictureMode mode = model.mode().get();
            if (!slider.isValueChanging() && !slider.isPressed()) {
                slider.setValue(mode.positionOf(now.doubleValue()));
            }
            value.setText(mode.shortWords(now.doubleValue()));
        });
        HBox box = new HBox(slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.mode().map(PictureMode::adjustable));
        // Where there is nothing to adjust, the other sliders have the room.
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// Even in ratios, so that neutral is in the middle and as much lies below it as above; a double click goes there.
    ///
    /// @param most on the right end; on the left end is its inverse
    private static List<Node> tone(DoubleProperty value, double most, String name, String icon) {
        Slider slider = new Slider(-1, 1, 0);
        slider.setId("look-" + name);
        slider.setPrefWidth(LONG);
        slider.setMinWidth(LEAST);
        slider.setMaxWidth(2 * LONG);
        setHgrow(slider, Priority.SOMETIMES);
        slider.setFocusTraversable(false);
        slider.setAccessibleText(Messages.text("look." + name));
        Label number = new Label(null, Icons.of(icon));
        number.setId("look-" + name + "-value");
        number.getStyleClass().add("tone-value");
        slider.valueProperty().subscribe(now -> {
            if (slider.isValueChanging() || slider.isPressed()) {
                double at = now.doubleValue();
                value.set(Math.abs(at) < CATCH ? 1 : Math.pow(most, at));
            }
        });
        value.subscribe(now -> {
            if (!slider.isValueChanging() && !slider.isPressed()) {
                slider.setValue(Math.log(now.doubleValue()) / Math.log(most));
            }
            number.setText(String.format(Locale.ROOT, "%.2f", now.doubleValue()));
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                value.set(1);
                slider.setValue(0);
            }
        });
        String hint = Messages.text("look." + name + ".hint");
        Tip.set(slider, hint);
        Tip.set(number, hint);
        return List.of(number, slider);
    }
}
