package org.dianet.ui.common.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import org.dianet.ui.common.command.Command;

/// A toolbar button for a command: its icon, with text and key as a tooltip.
public final class CommandButton {
    private CommandButton() {}

    public static Button of(Command command) {
        Button button = new Button(null, Icons.of(command.icon()));
        button.setId(nodeId(command.id()));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(_ -> command.run());
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !command.enabled().get(), command.enabled()));
        Tip.set(button, words(command));
        button.setAccessibleText(command.text());
        return button;
    }

    /// What a command does and by which key.
    public static String words(Command command) {
        String keys = command.firstKey().map(key -> "  " + key.getDisplayText()).orElse("");
        return command.text() + keys;
    }

    /// The id of a command's button in the scene.
    public static String nodeId(String command) {
        return "command-" + command.replace('.', '-');
    }
}
