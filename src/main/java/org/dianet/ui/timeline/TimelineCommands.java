package org.dianet.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.session.ClipSignals;

/// Marking by key.
public final class TimelineCommands {
    private TimelineCommands() {}

    public static List<Command> of(TimelineViewModel model, ClipSignals signals, ObservableBooleanValue frames) {
        return List.of(
                mark(model, signals, MarkKind.ONSET, "mdal-first_page").enabledWhen(frames),
                mark(model, signals, MarkKind.APEX, "mdal-change_history").enabledWhen(frames),
                mark(model, signals, MarkKind.OFFSET, "mdal-last_page").enabledWhen(frames));
    }

    private static Command mark(TimelineViewModel model, ClipSignals signals, MarkKind markKind, String icon) {
        int key = markKind.place() + 1;
        return Command.of(
                "mark." + markKind.name().toLowerCase(Locale.ROOT),
                icon,
                () -> {
                    signals.arrive();
                    model.markHere(markKind);
                },
                Integer.toString(key),
                "Numpad " + key);
    }

    /// What of the recording the timeline shows.
    public static List<Command> of(Supplier<TimelineView> view, ObservableBooleanValue frames) {
        return List.of(
                Command.of("event.zoom", "", () -> view.get().zoomToEvent(), "Z")
                        .enabledWhen(frames),
                Command.of("event.zoom-all", "", () -> view.get().zoomToAll(), "Shift+Z")
                        .enabledWhen(frames));
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
