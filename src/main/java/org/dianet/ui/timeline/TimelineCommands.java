package org.dianet.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;

/// Marking by key.
public final class TimelineCommands {
    private TimelineCommands() {}

    public static List<Command> of(
            TimelineViewModel model, RecordingEvents events, ClipSignals signals, ObservableBooleanValue frames) {
        return Stream.of(
                        mark(MarkKind.ONSET, "mdal-first_page", signals, () -> onset(model, events)),
                        mark(MarkKind.APEX, "mdal-change_history", signals, () -> model.markHere(MarkKind.APEX)),
                        mark(MarkKind.OFFSET, "mdal-last_page", signals, () -> model.markHere(MarkKind.OFFSET)),
                        nudge(model, "mark.onset-earlier", MarkKind.ONSET, -1, "Alt+Left"),
                        nudge(model, "mark.onset-later", MarkKind.ONSET, 1, "Alt+Right"),
                        nudge(model, "mark.offset-earlier", MarkKind.OFFSET, -1, "Alt+COMMA"),
                        nudge(model, "mark.offset-later", MarkKind.OFFSET, 1, "Alt+PERIOD"),
                        Command.of("mark.remove-onset", "", () -> model.remove(MarkKind.ONSET)),
                        Command.of("mark.remove-apex", "", () -> model.remove(MarkKind.APEX)),
                        Command.of("mark.remove-offset", "", () -> model.remove(MarkKind.OFFSET)))
                .map(command -> command.enabledWhen(frames))
                .toList();
    }

    /// A key that is held moves the mark on, as one step to undo.
    private static Command nudge(TimelineViewModel model, String id, MarkKind markKind, int by, String key) {
        Runnable move = () -> model.nudge(markKind, by);
        return Command.of(id, "", move, key).whileHeld(move).whenReleased(model::release);
    }

    private static void onset(TimelineViewModel model, RecordingEvents events) {
        if (events.pastMarkedEvent()) {
            events.beginHere();
        } else {
            model.markHere(MarkKind.ONSET);
        }
    }

    private static Command mark(MarkKind markKind, String icon, ClipSignals signals, Runnable atPlayhead) {
        int key = markKind.place() + 1;
        return Command.of(
                "mark." + markKind.name().toLowerCase(Locale.ROOT),
                icon,
                () -> {
                    signals.arrive();
                    atPlayhead.run();
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

    /// What is left out of the recording.
    public static List<Command> of(ExclusionsViewModel model, ObservableBooleanValue frames) {
        return List.of(
                Command.of("event.exclude", "", model::byKey, "Shift+X").enabledWhen(frames),
                Command.of("event.take-in", "", model::takeIn, "Alt+X").enabledWhen(frames));
    }

    /// Curves and candidates.
    public static List<Command> of(SignalsViewModel model, Filmstrip filmstrip, ObservableBooleanValue frames) {
        return List.of(
                Command.flipping("view.suggestions", "", model.suggesting(), "X"),
                Command.of("mark.accept", "", model::accept, "A").enabledWhen(frames),
                Command.of("mark.next-candidate", "", () -> model.next(1), "T").enabledWhen(frames),
                Command.of("mark.previous-candidate", "", () -> model.next(-1), "Shift+T")
                        .enabledWhen(frames),
                Command.of("player.flicker-candidates", "", model::flicker, "Shift+C")
                        .enabledWhen(frames),
                Command.of("view.areas", "", model::toggleAreas, "G")
                        .switchedOn(model.areasShown())
                        .enabledWhen(frames),
                Command.of("view.flow-curve", "", model::toggleFlow, "Shift+G")
                        .switchedOn(model.flowShown())
                        .enabledWhen(frames),
                Command.flipping("view.sound", "", model.listening(), "Shift+W"),
                Command.flipping("view.filmstrip", "", filmstrip.open(), "Shortcut+Shift+F"));
    }
}
