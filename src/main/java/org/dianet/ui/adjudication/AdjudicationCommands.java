package org.dianet.ui.adjudication;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.dianet.ui.common.command.Command;

/// Deciding by key, on the adjudicator's screen.
public final class AdjudicationCommands {
    private AdjudicationCommands() {}

    public static List<Command> of(AdjudicationViewModel model) {
        BooleanBinding deciding = model.pair().isNotNull();
        return List.of(
                Command.of("adjudicate.take-first", "", model::takeFirst, "1").enabledWhen(deciding),
                Command.of("adjudicate.take-second", "", model::takeSecond, "2").enabledWhen(deciding),
                Command.of("adjudicate.average", "", model::average, "3").enabledWhen(deciding),
                Command.of("adjudicate.combine", "", model::combine, "5").enabledWhen(deciding),
                Command.of("adjudicate.reopen", "", model::reopen, "0").enabledWhen(deciding),
                Command.of("adjudicate.next-pair", "", model::nextPair, "4").enabledWhen(deciding));
    }
}
