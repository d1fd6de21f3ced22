package org.dianet.ui.spotting;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.ui.common.command.Command;

/// Movements by key.
public final class SpottingCommands {
    private SpottingCommands() {}

    /// @param clip whether a clip is selected
    public static List<Command> of(SpottingViewModel model, ObservableBooleanValue clip) {
        return List.of(
                Command.of("event.spot-next", "mdmz-search", () -> model.go(1), "P")
                        .enabledWhen(clip),
                Command.of("event.spot-previous", "", () -> model.go(-1), "Alt+P")
                        .enabledWhen(clip),
                Command.of("event.spot-accept", "", model::accept, "Y").enabledWhen(clip),
                Command.of("event.spot-reject", "", model::reject, "Shift+Y").enabledWhen(clip));
    }
}
