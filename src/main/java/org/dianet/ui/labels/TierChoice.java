package org.dianet.ui.labels;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.command.MeantKeys;

/// The values of a tier with a list. While it has the focus, one key chooses a value and goes on.
final class TierChoice extends FlowPane implements MeantKeys {
    private final Tier tier;
    private final TiersViewModel model;
    private final Runnable next;
    private final Runnable leave;

    /// @param next goes to the next tier
    /// @param leave gives the keys back
    TierChoice(Tier tier, TiersViewModel model, Runnable next, Runnable leave) {
        this.tier = tier;
        this.model = model;
        this.next = next;
        this.leave = leave;
        getStyleClass().addAll("emotions", "tier-values");
        setFocusTraversable(true);
        setAccessibleText(tier.name());
        for (int i = 0; i < tier.values().size(); i++) {
            getChildren().add(button(tier.values().get(i), TierKeys.of(i)));
        }
    }

    private ToggleButton button(String value, String key) {
        ToggleButton button = new ToggleButton(value);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setUserData(value);
        button.getStyleClass().add("emotion");
        if (!key.isEmpty()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key");
            button.setGraphic(cap);
        }
        button.setOnAction(_ -> {
            model.flip(tier, value);
            show(model.coding().get());
        });
        return button;
    }

    void show(Coding coding) {
        String said = tier.of(coding);
        for (Node node : getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(button.getUserData().equals(said));
            }
        }
    }

    /// A key that is held chooses in this tier alone, not also in the next ones.
    @Override
    public boolean answer(KeyEvent key, boolean repeat) {
        Optional<Integer> place = TierKeys.place(key.getCode());
        boolean other = List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.DELETE)
                .contains(key.getCode());
        if (key.isShortcutDown() || key.isAltDown() || (place.isEmpty() && !other)) {
            return false;
        }
        if (!repeat) {
            switch (key.getCode()) {
                case ENTER, TAB -> next.run();
                case ESCAPE -> leave.run();
                case BACK_SPACE, DELETE -> model.put(tier, "");
                default ->
                    place.filter(at -> at < tier.values().size()).ifPresent(at -> {
                        model.put(tier, tier.values().get(at));
                        next.run();
                    });
            }
        }
        return true;
    }
}
