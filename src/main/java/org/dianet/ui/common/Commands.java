package org.dianet.ui.common;

import java.util.List;
import java.util.Optional;
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
            command.keys().stream().filter(other.keys()::contains).findFirst().ifPresent(key -> {
                throw new IllegalArgumentException(command.id() + " and " + other.id() + " both want " + key.getName());
            });
        }
        all.add(command);
    }

    public void addAll(List<Command> commands) {
        commands.forEach(this::add);
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
