package org.dianet.ui.plan;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;

/// Opens the session plan.
public final class PlanCommands {
    private PlanCommands() {}

    /// @param sheet shows something over the window until `close` is run
    public static Command of(
            Workbench workbench, InstantSource clock, ZoneId zone, Consumer<Node> sheet, Runnable close) {
        return Command.of("coder.plan", "", () -> {
                    if (ClipNames.of(workbench).hidden()) {
                        workbench
                                .notices()
                                .hints()
                                .show(Messages.text(
                                        "plan.closed", workbench.coder().get().name()));
                    } else {
                        sheet.accept(new PlanSheet(new PlanViewModel(workbench, clock), zone, close));
                    }
                })
                .enabledWhen(workbench.session().openProject().isNotNull());
    }
}
