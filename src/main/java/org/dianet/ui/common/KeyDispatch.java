package org.dianet.ui.common;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Sends keys to commands whatever has the focus, except while the user types text. A key that ran a command is never
/// also typed, not even into the field that the command went to.
public final class KeyDispatch {
    private final Commands commands;
    private final Set<KeyCode> down = new HashSet<>();
    /// Keys held down since they ran a command.
    private final Set<KeyCode> ran = new HashSet<>();

    private boolean typedNothing;

    private KeyDispatch(Commands commands) {
        this.commands = commands;
    }

    public static void install(Scene scene, Commands commands) {
        KeyDispatch dispatch = new KeyDispatch(commands);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch.pressed(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> dispatch.released(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, dispatch::typed);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                // Keys released in another window are not told to this one.
                window.focusedProperty().subscribe(_ -> dispatch.forget());
            }
        });
    }

    private void forget() {
        down.clear();
        ran.clear();
    }

    private void released(KeyCode code) {
        down.remove(code);
        ran.remove(code);
        typedNothing = false;
    }

    /// The toolkit tells of the character after the key, when the field that the key opened has the focus already.
    private void typed(KeyEvent event) {
        if (typedNothing) {
            event.consume();
        }
    }

    private void pressed(Node focus, KeyEvent event) {
        typedNothing = commands.captured(event);
        if (typedNothing) {
            event.consume();
            return;
        }
        boolean repeat = !down.add(event.getCode());
        if (focus instanceof TextInputControl && belongsToText(event) && !ran.contains(event.getCode())) {
            return;
        }
        commands.all().stream().filter(c -> c.matches(event)).findFirst().ifPresent(command -> {
            event.consume();
            typedNothing = true;
            ran.add(event.getCode());
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
