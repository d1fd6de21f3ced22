package org.dianet.ui.events;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.ui.common.command.Command;

/// Events by key.
public final class EventsCommands {
    private EventsCommands() {}

    /// @param clip whether a clip is selected
    public static List<Command> of(EventsViewModel model, EventBrush brush, ObservableBooleanValue clip) {
        return List.of(
                Command.of("event.paint", "", brush::press, "S")
                        .whenReleased(brush::release)
                        .switchedOn(brush.start().isNotNull())
                        .enabledWhen(clip),
                Command.of("event.begin", "mdal-add", model::begin, "B", "Shortcut+Shift+N")
                        .enabledWhen(clip),
                Command.of("event.remove", "mdal-delete", model::remove, "Delete")
                        .enabledWhen(clip),
                Command.of("event.next", "mdmz-skip_next", () -> model.go(1), "V", "Alt+Down")
                        .enabledWhen(clip),
                Command.of("event.previous", "mdmz-skip_previous", () -> model.go(-1), "Shift+V", "Alt+Up")
                        .enabledWhen(clip),
                Command.of("event.next-gap", "mdmz-space_bar", () -> model.goToGap(1), "H")
                        .enabledWhen(clip),
                Command.of("event.previous-gap", "", () -> model.goToGap(-1), "Shift+H")
                        .enabledWhen(clip),
                Command.flipping("event.list", "", model.open(), "Shift+E").enabledWhen(model.useful()));
    }
}
