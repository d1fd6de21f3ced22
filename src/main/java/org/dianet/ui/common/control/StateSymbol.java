package org.dianet.ui.common.control;

import java.util.Locale;
import javafx.scene.control.Label;
import org.dianet.model.annotation.ReviewState;
import org.dianet.ui.common.message.Messages;

/// A review state by shape and colour: ● coded, ◐ partly, ○ open, ◆ disputed, ■ adjudicated.
public final class StateSymbol extends Label {
    public StateSymbol() {
        getStyleClass().add("state-symbol");
    }

    public void show(ReviewState state) {
        setText(of(state));
        String name = state.name().toLowerCase(Locale.ROOT);
        getStyleClass().removeIf(c -> c.startsWith("state-") && !c.equals("state-symbol"));
        getStyleClass().add("state-" + name);
        Tip.set(this, Messages.text("state." + name));
        setAccessibleText(Messages.text("state." + name));
    }

    public static String of(ReviewState state) {
        return switch (state) {
            case OPEN -> "○";
            case PARTLY -> "◐";
            case CODED -> "●";
            case DISPUTED -> "◆";
            case ADJUDICATED -> "■";
        };
    }
}
