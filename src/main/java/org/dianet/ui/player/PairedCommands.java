package org.dianet.ui.player;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.ui.common.command.Command;

/// The second recording of the same event.
public final class PairedCommands {
    private PairedCommands() {}

    /// @param clip whether one is open
    public static List<Command> of(PairedViewModel model, PairedClaps claps, ObservableBooleanValue clip) {
        ObservableBooleanValue paired = model.pair().isNotNull();
        return List.of(
                Command.of("player.pair-selected", "", model::pairSelected).enabledWhen(clip),
                shift(model, "player.pair-later", 1, "Shortcut+Shift+Right").enabledWhen(paired),
                shift(model, "player.pair-earlier", -1, "Shortcut+Shift+Left").enabledWhen(paired),
                Command.of("player.pair-keep", "", model::keep, "Shortcut+Shift+Down")
                        .enabledWhen(paired),
                Command.of("player.pair-clap", "", claps::look).enabledWhen(paired),
                Command.of("player.pair-part", "", model::part).enabledWhen(paired));
    }

    private static Command shift(PairedViewModel model, String id, int by, String key) {
        Runnable move = () -> model.shift(by);
        return Command.of(id, "", move, key).whileHeld(move);
    }
}
