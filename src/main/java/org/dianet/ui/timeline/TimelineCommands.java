package org.dianet.ui.timeline;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.session.Signals;

/// Marking by key.
public final class TimelineCommands {
    private TimelineCommands() {}

    public static List<Command> of(TimelineViewModel model, Signals signals, ObservableBooleanValue frames) {
        return List.of(
                mark(model, signals, Landmark.ONSET, "mdal-first_page").enabledWhen(frames),
                mark(model, signals, Landmark.APEX, "mdal-change_history").enabledWhen(frames),
                mark(model, signals, Landmark.OFFSET, "mdal-last_page").enabledWhen(frames));
    }

    private static Command mark(TimelineViewModel model, Signals signals, Landmark landmark, String icon) {
        int key = landmark.place() + 1;
        return Command.of(
                "mark." + landmark.name().toLowerCase(Locale.ROOT),
                icon,
                () -> {
                    signals.arrive();
                    model.markHere(landmark);
                },
                Integer.toString(key),
                "Numpad " + key);
    }

    /// Curves and candidates.
    public static List<Command> of(SignalsViewModel model, Filmstrip filmstrip, ObservableBooleanValue frames) {
        return List.of(
                Command.of(
                        "view.suggestions",
                        "",
                        () -> model.suggesting().set(!model.suggesting().get()),
                        "X"),
                Command.of("mark.accept", "", model::accept, "A").enabledWhen(frames),
                Command.of("mark.next-candidate", "", () -> model.next(1), "T").enabledWhen(frames),
                Command.of("mark.previous-candidate", "", () -> model.next(-1), "Shift+T")
                        .enabledWhen(frames),
                Command.of("player.flicker-candidates", "", model::flicker, "Shift+C")
                        .enabledWhen(frames),
                Command.of("view.areas", "", model::toggleAreas, "G").enabledWhen(frames),
                Command.of("view.flow-curve", "", model::toggleFlow, "Shift+G").enabledWhen(frames),
                Command.flipping("view.filmstrip", "", filmstrip.open(), "Shortcut+Shift+F"));
    }
}
