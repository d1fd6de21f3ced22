package org.dianet.ui.common.command;

import javafx.scene.input.KeyEvent;

/// A node that answers some keys itself while it has the focus, before any command does.
public interface OwnKeys {

    /// Whether it answers this key.
    boolean takes(KeyEvent event);
}
