package org.dianet.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All commands of the window, in the order in which menus and the shortcut sheet show them.
public final class Commands {
    private final ObservableList<Command> all = FXCollections.observableArrayList();
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
