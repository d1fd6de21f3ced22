package org.dianet.ui.preview.phase;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.dianet.imaging.Colour;
import org.dianet.imaging.PoolingForm;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// How the images are computed: form, colour and scale.
final class SettingsMenu extends MenuButton {
    private final ObjectProperty<PreviewSettings> settings;

    SettingsMenu(ObjectProperty<PreviewSettings> settings) {
        this.settings = settings;
        setGraphic(Icons.of("mdomz-tune"));
        setAccessibleText(Messages.text("preview.settings"));
        getStyleClass().addAll("flat", "settings-menu");
        for (String shown : PreviewSettings.shownInPairs()) {
            add("preview.motion." + shown, shown, PreviewSettings::shown, s -> s.showing(shown));
        }
        getItems().add(new SeparatorMenuItem());
        for (PoolingForm form : PoolingForm.values()) {
            add("preview.form." + form, form, PreviewSettings::form, s -> s.with(form));
        }
        getItems().add(new SeparatorMenuItem());
        for (Colour colour : Colour.values()) {
            add("preview.colour." + colour, colour, PreviewSettings::colour, s -> s.with(colour));
        }
        getItems().add(new SeparatorMenuItem());
        for (PreviewSettings.Scale scale : PreviewSettings.Scale.values()) {
            add("preview.scale." + scale, scale, PreviewSettings::scale, s -> s.with(scale));
        }
    }

    private <E> void add(
            String key, E value, Function<PreviewSettings, E> get, Function<PreviewSettings, PreviewSettings> set) {
        RadioMenuItem item = new RadioMenuItem(Messages.text(key));
        // Without a toggle group a second click would take the choice away, so the model decides what is selected.
        item.setOnAction(e -> {
            settings.set(set.apply(settings.get()));
            item.setSelected(true);
        });
        item.setSelected(get.apply(settings.get()).equals(value));
        settings.addListener((_, _, now) -> item.setSelected(get.apply(now).equals(value)));
        getItems().add(item);
    }
}
