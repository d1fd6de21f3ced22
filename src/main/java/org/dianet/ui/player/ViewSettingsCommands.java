package org.dianet.ui.player;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// How frames can be looked at.
public final class ViewSettingsCommands {
    private ViewSettingsCommands() {}

    /// @param frames whether there are frames to look at
    public static List<Command> of(ViewSettingsViewModel model, ObservableBooleanValue frames, Dialogs dialogs) {
        return List.of(
                        mode(model, "look.difference", PictureMode.DIFFERENCE, "Shift+D"),
                        mode(model, "look.flow", PictureMode.FLOW, "Shift+F"),
                        mode(model, "look.arrows", PictureMode.ARROWS, "Shift+A"),
                        mode(model, "look.magnified", PictureMode.MAGNIFIED, "Shift+M"),
                        mode(model, "look.learned", PictureMode.LEARNED),
                        Command.of(
                                "look.learned-weights",
                                "",
                                () -> dialogs.chooseFile(
                                                Messages.text("command.look.learned-weights"), "*.pth", "*.safetensors")
                                        .ifPresent(model::useWeights)),
                        Command.flipping("look.aligned", "mdal-face", model.aligned(), "Shift+S"),
                        held("look.stronger", () -> model.stronger(1), "Shift+Up"),
                        held("look.weaker", () -> model.stronger(-1), "Shift+Down"),
                        Command.of("look.plain", "mdmz-replay", model::reset, "Shift+P"))
                .stream()
                .map(command -> command.enabledWhen(frames))
                .toList();
    }

    private static Command mode(ViewSettingsViewModel model, String id, PictureMode mode, String... keys) {
        return Command.of(id, "", () -> model.toggle(mode), keys)
                .switchedOn(Bindings.createBooleanBinding(() -> model.mode().get() == mode, model.mode()));
    }

    private static Command held(String id, Runnable action, String key) {
        return Command.of(id, "", action, key).whileHeld(action);
    }
}
