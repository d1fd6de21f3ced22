package org.dianet.ui.relink;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// Looking for moved media.
public final class RelinkCommands {
    private RelinkCommands() {}

    /// @param show puts a sheet over the window
    /// @param close puts it away
    public static Command of(
            RelinkViewModel model, Workbench workbench, Dialogs dialogs, Consumer<Node> show, Runnable close) {
        model.plan().subscribe(plan -> {
            if (plan != null) {
                show.accept(new RelinkView(model, plan, close));
            }
        });
        return Command.of(
                        "project.relink",
                        "mdal-link",
                        () -> dialogs.chooseFolder(Messages.text("relink.choose"))
                                .ifPresent(model::look))
                .enabledWhen(workbench.session().openProject().isNotNull());
    }
}
