package org.dianet.ui.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Messages;

/// The parts of the window that show what models see and say.
///
/// @param preview the phases of the selected clip
/// @param commands what can be done with them; their groups are `preview`, `train` and `results`
record Panels(Node preview, Node training, Node results, List<Command> commands) {
    Panels {
        commands = List.copyOf(commands);
    }

    /// A window for coding only.
    static Panels none() {
        return new Panels(empty(), empty(), empty(), List.of());
    }

    private static Node empty() {
        StackPane pane = new StackPane(new Label(Messages.text("panels.none")));
        pane.getStyleClass().add("panel");
        return pane;
    }
}
