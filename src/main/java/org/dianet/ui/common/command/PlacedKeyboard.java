package org.dianet.ui.common.command;

import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;

/// A keyboard whose keys are called by what they type, or, if the user wants that, by their place.
///
/// @param placed whether by their place on a US keyboard
public record PlacedKeyboard(Keyboard keyboard, BooleanProperty placed) implements Keyboard {
    /// Where the choice is kept.
    public static final String SETTING = "keys.by-place";

    @Override
    public OptionalInt digitOver(int typed) {
        return keyboard.digitOver(typed);
    }

    @Override
    public String typed(int place, boolean shift) {
        return keyboard.typed(place, shift);
    }

    @Override
    public KeyCode nameless() {
        return keyboard.nameless();
    }

    @Override
    public boolean byPlace() {
        return placed.get();
    }
}
