package org.dianet.ui.common.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.jspecify.annotations.Nullable;

/// All commands of the window, in the order in which menus and the shortcut sheet show them.
public final class Commands {
    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private @Nullable Consumer<KeyEvent> capture;
    private final ObservableList<Command> view = FXCollections.unmodifiableObservableList(all);

    /// @throws IllegalArgumentException if a command with its id is there, or one of its keys is taken
    public void add(Command command) {
        for (Command other : all) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("two commands are called " + command.id());
            }
            boolean meet = command.scope().meets(other.scope());
            command.keys().stream()
                    .filter(key -> meet && other.keys().contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException(
                                command.id() + " and " + other.id() + " both want " + key.getName());
                    });
        }
        all.add(command);
    }

    public void addAll(List<Command> commands) {
        commands.forEach(this::add);
    }

    /// Adds commands that make sense in one mode of the window only.
    public void addAll(List<Command> commands, Mode mode, ObservableObjectValue<Mode> now) {
        commands.forEach(command -> add(command.in(mode, now)));
    }

    /// Gives a command other keys, or none.
    ///
    /// @throws IllegalArgumentException if one of them belongs to another command, in a sentence that names it
    public void rekey(String id, List<KeyCombination> keys) {
        Command command = get(id);
        for (Command other : all) {
            if (!other.id().equals(id) && other.scope().meets(command.scope())) {
                keys.stream().filter(other.keys()::contains).findFirst().ifPresent(key -> {
                    throw new IllegalArgumentException(Messages.text("keys.taken", key.getDisplayText(), other.text()));
                });
            }
        }
        set(command.withKeys(keys));
    }

    /// Gives several commands their keys at once, so that keys can change places.
    ///
    /// @throws IllegalArgumentException if two commands would have one key; nothing is changed then
    public void rekeyAll(Map<String, List<KeyCombination>> keys) {
        Map<KeyCombination, List<Command>> owners = new HashMap<>();
        for (Command command : all) {
            for (KeyCombination key : keys.getOrDefault(command.id(), command.keys())) {
                List<Command> present = owners.computeIfAbsent(key, _ -> new ArrayList<>());
                present.stream()
                        .filter(other -> other.scope().meets(command.scope()))
                        .findFirst()
                        .ifPresent(owner -> {
                            throw new IllegalArgumentException(
                                    Messages.text("keys.taken", key.getDisplayText(), owner.text()));
                        });
                present.add(command);
            }
        }
        // One change: whoever draws the keys draws them once.
        all.setAll(all.stream()
                .map(command -> keys.containsKey(command.id()) ? command.withKeys(keys.get(command.id())) : command)
                .toList());
    }

    private void set(Command changed) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(changed.id())) {
                all.set(i, changed);
            }
        }
    }

    /// Sends the next key pressed to `taker` in place of a command.
    public void captureKey(Consumer<KeyEvent> taker) {
        capture = taker;
    }

    /// Whether a listener waits for a key; it then gets the key.
    boolean captured(KeyEvent event) {
        Consumer<KeyEvent> taker = capture;
        if (taker == null) {
            return false;
        }
        if (!event.getCode().isModifierKey()) {
            capture = null;
            taker.accept(event);
        }
        return true;
    }

    public ObservableList<Command> all() {
        return view;
    }

    public List<Command> group(String group) {
        return all.stream().filter(command -> command.group().equals(group)).toList();
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /// @throws IllegalArgumentException if there is none
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }
}
