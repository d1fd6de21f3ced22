package org.dianet.ui.results;

import java.util.Locale;
import javafx.scene.control.Label;
import org.dianet.ui.common.message.Messages;

/// Says that a run is partial, damaged or not comparable.
final class StateBadge {
    private StateBadge() {}

    static Label of(RunEntry.State state) {
        Label badge = new Label(Messages.text("results.state." + state));
        badge.getStyleClass().addAll("state-badge", state.name().toLowerCase(Locale.ROOT));
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }
}
