package org.dianet.ui.common.command;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;

/// What the user's keyboard has on its keys. JavaFX names a key by what it types alone, so that on French and Czech
/// keyboards, whose digits need Shift, no key is called `1`.
@FunctionalInterface
public interface Keyboard {
    /// A keyboard that is not asked: keys are what they are called.
    Keyboard UNKNOWN = _ -> OptionalInt.empty();

    /// The digit that a key of the layout in use types with Shift.
    ///
    /// @param typed what the key types without Shift
    OptionalInt digitOver(int typed);

    /// What a key types; empty if that is not known.
    ///
    /// @param place as X numbers keys, e.g. 24 for the first letter of the upper row
    default String typed(int place, boolean shift) {
        return "";
    }

    /// The key that is held down now and that the toolkit has no name for, e.g. of a foot pedal; `UNDEFINED` if none
    /// is known.
    default KeyCode nameless() {
        return KeyCode.UNDEFINED;
    }

    /// Whether keys are named by their place on a US keyboard in place of what they type.
    default boolean byPlace() {
        return false;
    }
}
