package org.dianet.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something the user can do, declared once for menu, toolbar, key, palette and shortcut sheet.
///
/// @param id group and name, e.g. `player.step-forward`; its text is `command.<id>` in the messages
/// @param icon literal of a Material icon, or empty for none
/// @param keys what triggers it; the first is the one shown in menus
/// @param enabled whether it makes sense now
/// @param held what each repeat of a held key does
public record Command(
        String id,
        String icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable action,
        Runnable held) {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    public Command {
        keys = List.copyOf(keys);
    }

    /// @param keys as [KeyCombination#valueOf] reads them, e.g. `Shortcut+K`
    public static Command of(String id, String icon, Runnable action, String... keys) {
        List<KeyCombination> combinations =
                List.of(keys).stream().map(KeyCombination::valueOf).toList();
        return new Command(id, icon, combinations, ALWAYS, action, () -> {});
    }

    public Command enabledWhen(ObservableBooleanValue condition) {
        return new Command(id, icon, keys, condition, action, held);
    }

    /// This command with `repeat` run for each repeat of a held key.
    public Command whileHeld(Runnable repeat) {
        return new Command(id, icon, keys, enabled, action, repeat);
    }

    public String text() {
        return Messages.text("command." + id);
    }

    /// The part of the id before the dot.
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }

    public Optional<KeyCombination> firstKey() {
        return keys.stream().findFirst();
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Runs it if it makes sense now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
