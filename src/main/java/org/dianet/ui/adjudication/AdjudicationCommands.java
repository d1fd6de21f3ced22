package org.dianet.ui.adjudication;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import org.dianet.ui.common.command.Command;

/// Deciding by key, on the adjudicator's screen.
public final class AdjudicationCommands {
    private static final int FAR = 10;
    private static final double ZOOM = 1.25;

    private AdjudicationCommands() {}

    public static List<Command> of(AdjudicationViewModel model) {
        BooleanBinding deciding = model.pair().isNotNull();
        return List.of(
                Command.of("adjudicate.take-first", "", model::takeFirst, "1").enabledWhen(deciding),
                Command.of("adjudicate.take-second", "", model::takeSecond, "2").enabledWhen(deciding),
                Command.of("adjudicate.average", "", model::average, "3").enabledWhen(deciding),
                Command.of("adjudicate.combine", "", model::combine, "5").enabledWhen(deciding),
                Command.of("adjudicate.reopen", "", model::reopen, "0").enabledWhen(deciding),
                Command.of("adjudicate.next-pair", "", model::nextPair, "4").enabledWhen(deciding),
                step(model, "adjudicate.forward-1", 1, "Right", "PERIOD").enabledWhen(deciding),
                step(model, "adjudicate.back-1", -1, "Left", "COMMA").enabledWhen(deciding),
                step(model, "adjudicate.forward-10", FAR, "Shift+Right", "Shift+PERIOD")
                        .enabledWhen(deciding),
                step(model, "adjudicate.back-10", -FAR, "Shift+Left", "Shift+COMMA")
                        .enabledWhen(deciding),
                Command.of("adjudicate.join", "", model::join, "J")
                        .enabledWhen(model.apart().greaterThan(0)),
                Command.flipping("adjudicate.flicker", "", model.flicker(), "F").enabledWhen(deciding));
    }

    /// @param view built when the first of them is used or the screen shown
    public static List<Command> of(Supplier<AdjudicationView> view) {
        return List.of(
                Command.of("adjudicate.note", "", () -> view.get().editNote(), "N"),
                Command.of("adjudicate.fit", "", () -> view.get().fit(), "Shortcut+0"),
                Command.of("adjudicate.zoom-in", "", () -> view.get().zoom(ZOOM), "Shortcut+PLUS", "Shortcut+EQUALS"),
                Command.of("adjudicate.zoom-out", "", () -> view.get().zoom(1 / ZOOM), "Shortcut+MINUS"));
    }

    private static Command step(AdjudicationViewModel model, String id, int by, String... keys) {
        return Command.of(id, "", () -> model.step(by), keys).whileHeld(() -> model.step(by));
    }
}
