package org.dianet.ui.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final KeyCombination TWO = KeyCombination.valueOf("2");
    private static final KeyCombination THREE = KeyCombination.valueOf("3");

    private final Commands commands = new Commands();
    private final List<String> changes = new ArrayList<>();

    CommandsTest() {
        commands.add(Command.of("mark.apex", "", () -> {}, "2"));
        commands.add(Command.of("mark.offset", "", () -> {}, "3"));
        commands.add(Command.of("mark.onset", "", () -> {}, "1"));
        commands.all().addListener((ListChangeListener<Command>) _ -> changes.add("change"));
    }

    private List<KeyCombination> keys(String id) {
        return commands.get(id).keys();
    }

    @Test
    void keysChangePlacesInOneChange() {
        commands.rekeyAll(Map.of("mark.apex", List.of(THREE), "mark.offset", List.of(TWO)));
        assertEquals(List.of(THREE), keys("mark.apex"));
        assertEquals(List.of(TWO), keys("mark.offset"));
        assertEquals(List.of(KeyCombination.valueOf("1")), keys("mark.onset"));
        assertEquals(1, changes.size());
    }

    @Test
    void nothingIsChangedWhereTwoCommandsWouldHaveOneKey() {
        assertThrows(IllegalArgumentException.class, () -> commands.rekeyAll(Map.of("mark.apex", List.of(THREE))));
        assertEquals(List.of(TWO), keys("mark.apex"));
        assertEquals(List.of(), changes);
    }
}
