package org.dianet.ui.common.command;

import java.util.OptionalInt;

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
}
