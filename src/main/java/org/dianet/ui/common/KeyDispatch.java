package org.dianet.ui.common;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Sends keys to commands whatever has the focus, except while the user types text.
public final class KeyDispatch {
    private final Commands commands;
    private final Set<KeyCode> down = new HashSet<>();

    private KeyDispatch(Commands commands) {
        this.commands = commands;
    }

    public static void install(Scene scene, Commands commands) {
        KeyDispatch dispatch = new KeyDispatch(commands);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch.pressed(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> dispatch.down.remove(event.getCode()));
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                // Keys released in another window are not told to this one.
                window.focusedProperty().subscribe(_ -> dispatch.down.clear());
            }
        });
    }

    private void pressed(Node focus, KeyEvent event) {
        if (commands.captured(event)) {
            event.consume();
            return;
        }
        boolean repeat = !down.add(event.getCode());
        if (focus instanceof TextInputControl && belongsToText(event)) {
            return;
        }
        commands.all().stream().filter(c -> c.matches(event)).findFirst().ifPresent(command -> {
            event.consume();
            if (!repeat) {
                command.run();
            } else if (command.enabled().get()) {
                command.held().run();
            }
        });
    }

    /// Typing, moving the caret, and the editing keys that every text field has.
    private static boolean belongsToText(KeyEvent event) {
        if (event.getCode().isFunctionKey()) {
            return false;
        }
        if (!event.isShortcutDown() && !event.isAltDown()) {
            return true;
        }
        return switch (event.getCode()) {
            case A, C, V, X, Y, Z, LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE -> true;
            default -> false;
        };
    }
}
