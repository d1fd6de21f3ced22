package org.dianet.ui.common.command;

import javafx.scene.input.KeyEvent;

/// A node that answers some keys by what they mean on the keyboard in use, while it has the focus and before any
/// command does.
public interface MeantKeys {

    /// Answers a key if it is one of its own.
    ///
    /// @param reading one thing that the pressed key may mean
    /// @param repeat whether the key is only held down
    /// @return whether it is one of its own
    boolean answer(KeyEvent reading, boolean repeat);
}
