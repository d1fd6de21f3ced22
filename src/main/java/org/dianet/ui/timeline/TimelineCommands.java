package org.dianet.ui.timeline;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.Command;

/// Marking by key.
public final class TimelineCommands {
    private TimelineCommands() {}

    public static List<Command> of(TimelineViewModel model, ObservableBooleanValue frames) {
        return List.of(
                Command.of("mark.onset", "mdal-first_page", () -> model.markHere(Landmark.ONSET), "1", "Numpad 1")
                        .enabledWhen(frames),
                Command.of("mark.apex", "mdal-change_history", () -> model.markHere(Landmark.APEX), "2", "Numpad 2")
                        .enabledWhen(frames),
                Command.of("mark.offset", "mdal-last_page", () -> model.markHere(Landmark.OFFSET), "3", "Numpad 3")
                        .enabledWhen(frames));
    }

    /// Curves and candidates.
    public static List<Command> of(SignalsViewModel model, Filmstrip filmstrip, ObservableBooleanValue frames) {
        return List.of(
                Command.of("mark.accept", "", model::accept, "A").enabledWhen(frames),
                Command.of("mark.next-candidate", "", () -> model.next(1), "T").enabledWhen(frames),
                Command.of("mark.previous-candidate", "", () -> model.next(-1), "Shift+T")
                        .enabledWhen(frames),
                Command.of("player.flicker-candidates", "", model::flicker, "Shift+C")
                        .enabledWhen(frames),
                Command.of("view.areas", "", model::toggleAreas, "G").enabledWhen(frames),
                Command.of("view.flow-curve", "", model::toggleFlow, "Shift+G").enabledWhen(frames),
                Command.of(
                        "view.filmstrip",
                        "",
                        () -> filmstrip.open().set(!filmstrip.open().get()),
                        "Shortcut+Shift+F"));
    }
}
