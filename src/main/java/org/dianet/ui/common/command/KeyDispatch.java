package org.dianet.ui.common.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Sends keys to commands whatever has the focus, except while the user types text. A key that ran a command
/// is never also typed, not even into the field that the command went to, and its release is nobody's either:
/// a slider would jump to its end when Home is let go. What lies over the window has all keys while it is
/// open: Escape closes it, and no command behind it runs. So has a menu.
public final class KeyDispatch {
    private final Commands commands;
    private final Supplier<? extends @Nullable Cover> cover;
    private final KeyReadings readings;
    private final Set<KeyCode> down = new HashSet<>();
    /// Keys held down since they ran a command, which is told when they are let go.
    private final Map<KeyCode, Command> ran = new HashMap<>();

    private boolean typedNothing;

    private KeyDispatch(Commands commands, Supplier<? extends @Nullable Cover> cover, KeyReadings readings) {
        this.readings = readings;
        this.commands = commands;
        this.cover = cover;
    }

    /// What is shown over the window.
    public interface Cover {
        void close();

        /// Whether a command's keys work while it is open.
        boolean answers(String command);

        /// Whether the node is part of it.
        boolean holds(@Nullable Node focus);

        /// Brings the focus to it if it is elsewhere.
        void takeFocus();

        /// Has the focus itself, so that keys go to none of its controls.
        void rest();
    }

    /// @param cover what lies over everything else now, or `null`
    public static void install(
            Scene scene, Commands commands, Supplier<? extends @Nullable Cover> cover, Keyboard keyboard) {
        KeyDispatch dispatch = new KeyDispatch(commands, cover, new KeyReadings(keyboard));
        FocusKeeper.install(scene, cover);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch.pressed(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, dispatch::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, dispatch::typed);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                // This window does not receive keys released in another.
                window.focusedProperty().subscribe(_ -> dispatch.forget());
            }
        });
    }

    private void forget() {
        down.clear();
        // Keys that are let go in another window are not heard of.
        List<Command> left = List.copyOf(ran.values());
        ran.clear();
        left.forEach(command -> command.released().run());
    }

    private void released(KeyEvent event) {
        KeyCode key = key(event);
        down.remove(key);
        Command command = ran.remove(key);
        if (command != null) {
            event.consume();
            command.released().run();
        }
        typedNothing = false;
    }

    /// What identifies a key while it is held: two keys without a name are not one key.
    private KeyCode key(KeyEvent event) {
        return readings.place(event).orElse(event.getCode());
    }

    /// The toolkit reports the character after the key, when the field that the key opened already has the
    /// focus.
    private void typed(KeyEvent event) {
        if (typedNothing) {
            event.consume();
        }
    }

    private void pressed(@Nullable Node focus, KeyEvent event) {
        KeyCode key = key(event);
        Optional<OpenMenu> menu = OpenMenu.over(window(event));
        if (menu.isPresent()) {
            typedNothing = menu.get().takesNoText();
            if (menu.get().moves(event.getCode())) {
                event.consume();
            }
            return;
        }
        typedNothing = commands.captured(readings.of(event).getFirst());
        if (typedNothing) {
            event.consume();
            return;
        }
        boolean repeat = !down.add(key);
        Cover open = cover.get();
        if (open != null && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            open.close();
            return;
        }
        if (focus instanceof TextInputControl
                && (open == null || open.holds(focus))
                && belongsToText(event)
                && !ran.containsKey(key)) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE && pressesControl(focus)) {
            return;
        }
        if (focus instanceof OwnKeys own && own.takes(event) && (open == null || open.holds(focus))) {
            return;
        }
        if (focus instanceof MeantKeys own
                && (open == null || open.holds(focus))
                && readings.of(event).stream().anyMatch(reading -> own.answer(reading, repeat))) {
            event.consume();
            // Its answer may lead into a text field, which must not get the key's character.
            typedNothing = true;
            return;
        }
        Optional<Command> found = readings.of(event).stream()
                .flatMap(reading -> commands.all().stream()
                        .filter(c -> c.matches(reading) && (open == null || open.answers(c.id()))))
                .findFirst();
        if (found.isPresent()) {
            event.consume();
            typedNothing = true;
            ran.put(key, found.get());
            run(found.get(), repeat);
        } else if (open != null && !open.holds(focus)) {
            event.consume();
            typedNothing = true;
            open.takeFocus();
        }
    }

    private static @Nullable Window window(KeyEvent event) {
        return event.getSource() instanceof Scene scene ? scene.getWindow() : null;
    }

    /// What Tab has come to is pressed with Space; what the mouse was used on leaves Space to the clip.
    private static boolean pressesControl(@Nullable Node focus) {
        return focus != null
                && focus.isFocusVisible()
                && (focus instanceof ButtonBase || focus instanceof ComboBoxBase<?> || focus instanceof ChoiceBox<?>);
    }

    private static void run(Command command, boolean repeat) {
        if (!repeat) {
            command.run();
        } else if (command.enabled().get()) {
            command.held().run();
        }
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
