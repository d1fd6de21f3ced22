package org.dianet.ui.common.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.settings.ObservableSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The coder's keys of commands, kept in the settings; unchanged commands keep the default keys.
public final class Keymap {
    private static final Logger LOG = LoggerFactory.getLogger(Keymap.class);
    private static final String KEPT = "key.";
    private static final String BETWEEN = " | ";
    private final Commands commands;
    private final ObservableSettings settings;
    private final Map<String, List<KeyCombination>> usual = new LinkedHashMap<>();

    /// @param commands with their usual keys, all of them
    public Keymap(Commands commands, ObservableSettings settings) {
        this.commands = commands;
        this.settings = settings;
        commands.all().forEach(command -> usual.put(command.id(), command.keys()));
        Map<String, List<KeyCombination>> kept = new LinkedHashMap<>();
        settings.layouts(KEPT).forEach((id, keys) -> {
            if (usual.containsKey(id)) {
                kept.put(id, read(keys));
            }
        });
        try {
            commands.rekeyAll(kept);
        } catch (IllegalArgumentException e) {
            LOG.warn("The usual keys are used: {}", e.getMessage());
        }
    }

    private static List<KeyCombination> read(String keys) {
        return Arrays.stream(keys.split("\\s*\\|\\s*"))
                .filter(key -> !key.isBlank() && !key.equals("none"))
                .map(KeyCombination::valueOf)
                .toList();
    }

    /// Gives a command the key that was pressed in place of its keys.
    ///
    /// @throws IllegalArgumentException if it belongs to another command or has no name, in a sentence
    public void set(String id, KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.UNDEFINED) {
            throw new IllegalArgumentException(Messages.text("keys.nameless"));
        }
        commands.rekey(id, List.of(combination(pressed)));
        keep(id);
    }

    /// Takes a command's keys away.
    public void clear(String id) {
        commands.rekey(id, List.of());
        keep(id);
    }

    /// Gives a command its usual keys back.
    ///
    /// @throws IllegalArgumentException if one of them belongs to another command now, in a sentence
    public void reset(String id) {
        commands.rekey(id, usual.getOrDefault(id, List.of()));
        settings.forgetLayout(KEPT + id);
    }

    /// The usual keys everywhere.
    public void standard() {
        commands.rekeyAll(usual);
        settings.layouts(KEPT).keySet().forEach(id -> settings.forgetLayout(KEPT + id));
    }

    /// Keys for a keyboard without number pad, Home, End and Page keys: the left hand marks, the right hand steps.
    public void laptop() {
        Map<String, List<KeyCombination>> keys = new LinkedHashMap<>(usual);
        Arrays.stream(Messages.text("keys.laptop").split(";"))
                .map(entry -> entry.split("=", 2))
                .forEach(entry -> keys.put(entry[0].strip(), read(entry[1])));
        commands.rekeyAll(keys);
        keys.forEach((id, combinations) -> {
            if (!combinations.equals(usual.get(id))) {
                keep(id);
            }
        });
    }

    private void keep(String id) {
        String keys =
                commands.get(id).keys().stream().map(KeyCombination::getName).collect(Collectors.joining(BETWEEN));
        settings.layout(KEPT + id, keys.isEmpty() ? "none" : keys);
    }

    private static KeyCombination combination(KeyEvent event) {
        KeyCode code = event.getCode();
        return new KeyCodeCombination(
                code,
                modifier(event.isShiftDown()),
                KeyCombination.ModifierValue.UP,
                modifier(event.isAltDown()),
                KeyCombination.ModifierValue.UP,
                modifier(event.isShortcutDown()));
    }

    private static KeyCombination.ModifierValue modifier(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }
}
