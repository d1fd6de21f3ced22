package org.dianet.ui.common.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.jspecify.annotations.Nullable;

/// Something the user can do, declared once for menu, toolbar, key, palette and shortcut sheet.
///
/// @param id group and name, e.g. `player.step-forward`; its text is `command.<id>` in the messages
/// @param icon literal of a Material icon, or empty for none
/// @param keys what triggers it; the first is the one shown in menus
/// @param enabled whether it makes sense now
/// @param held what each repeat of a held key does
/// @param released what letting the key go does, whether or not it makes sense then
/// @param on whether what it switches is on
/// @param name what it is called now; empty for its usual text
/// @param scope where its keys belong to it; two commands of different modes may have one key
public record Command(
        String id,
        String icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable action,
        Runnable held,
        Runnable released,
        Scope scope,
        ObservableBooleanValue on,
        Supplier<String> name) {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);
    private static final ObservableBooleanValue NEVER = new SimpleBooleanProperty(false);

    public Command {
        keys = List.copyOf(keys);
    }

    /// @param keys as [KeyCombination#valueOf] reads them, e.g. `Shortcut+K`
    public static Command of(String id, String icon, Runnable action, String... keys) {
        List<KeyCombination> combinations =
                List.of(keys).stream().map(KeyCombination::valueOf).toList();
        return new Command(
                id, icon, combinations, ALWAYS, action, () -> {}, () -> {}, Scope.EVERYWHERE, NEVER, () -> "");
    }

    /// A switch that turns a value on and off.
    public static Command flipping(String id, String icon, BooleanProperty value, String... keys) {
        return of(id, icon, () -> value.set(!value.get()), keys).switchedOn(value);
    }

    public Command enabledWhen(ObservableBooleanValue condition) {
        return new Command(id, icon, keys, condition, action, held, released, scope, on, name);
    }

    /// This command as a switch that is on or off.
    public Command switchedOn(ObservableBooleanValue state) {
        return new Command(id, icon, keys, enabled, action, held, released, scope, state, name);
    }

    /// Whether it switches something on and off.
    public boolean isSwitch() {
        return !on.equals(NEVER);
    }

    /// This command under a name that changes; where it is empty, under its usual one.
    public Command named(Supplier<String> changing) {
        return new Command(id, icon, keys, enabled, action, held, released, scope, on, changing);
    }

    /// This command triggered by other keys.
    Command withKeys(List<KeyCombination> other) {
        return new Command(id, icon, other, enabled, action, held, released, scope, on, name);
    }

    /// This command with `repeat` run for each repeat of a held key.
    public Command whileHeld(Runnable repeat) {
        return new Command(id, icon, keys, enabled, action, repeat, released, scope, on, name);
    }

    /// This command with `end` run when its key is let go.
    public Command whenReleased(Runnable end) {
        return new Command(id, icon, keys, enabled, action, held, end, scope, on, name);
    }

    /// This command in one mode of the window only.
    public Command in(Mode mode, ObservableObjectValue<Mode> now) {
        BooleanBinding possible = Bindings.createBooleanBinding(() -> now.get() == mode && enabled.get(), now, enabled);
        return new Command(id, icon, keys, possible, action, held, released, new Scope(mode, now), on, name);
    }

    /// A mode of the window, or all of them.
    ///
    /// @param mode `null` for all
    public record Scope(@Nullable Mode mode, @Nullable ObservableObjectValue<Mode> now) {
        static final Scope EVERYWHERE = new Scope(null, null);

        boolean here() {
            return mode == null || now == null || now.get() == mode;
        }

        boolean on(Mode screen) {
            return mode == null || mode == screen;
        }

        boolean meets(Scope other) {
            return mode == null || other.mode == null || mode == other.mode;
        }
    }

    public String text() {
        String changing = name.get();
        return changing.isEmpty() ? Messages.text("command." + id) : changing;
    }

    /// The part of the id before the dot.
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }

    public Optional<KeyCombination> firstKey() {
        return keys.stream().findFirst();
    }

    public boolean matches(KeyEvent event) {
        return scope.here() && keys.stream().anyMatch(key -> key.match(event));
    }

    /// Whether it would match on that screen.
    boolean matches(KeyEvent event, Mode screen) {
        return scope.on(screen) && keys.stream().anyMatch(key -> key.match(event));
    }

    /// Runs it if it makes sense now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
