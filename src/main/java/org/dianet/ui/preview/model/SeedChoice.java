package org.dianet.ui.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The mean of all seeds, or one of them. Not there for a run of one seed.
final class SeedChoice extends FlowPane {
    private final ObjectProperty<@Nullable Long> seed;
    private List<Long> offered = List.of();
    private @Nullable Long shown;

    SeedChoice(ObjectProperty<@Nullable Long> seed) {
        this.seed = seed;
        getStyleClass().add("seed-choice");
        setId("seed-choice");
        setVisible(false);
        setManaged(false);
    }

    void offer(List<Long> seeds) {
        Long now = seed.get();
        if (offered.equals(seeds) && Objects.equals(shown, now)) {
            return;
        }
        offered = seeds;
        shown = now;
        setVisible(seeds.size() > 1);
        setManaged(seeds.size() > 1);
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(button(Messages.text("preview.seed.mean", seeds.size()), null, group));
        seeds.forEach(each -> buttons.add(button(Messages.text("preview.seed", each.toString()), each, group)));
        getChildren().setAll(buttons);
    }

    private ToggleButton button(String text, @Nullable Long value, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("small");
        button.setToggleGroup(group);
        button.setSelected(Objects.equals(value, seed.get()));
        Tip.set(button, Messages.text("preview.seed.hint"));
        button.setOnAction(_ -> {
            button.setSelected(true);
            seed.set(value);
        });
        return button;
    }
}
