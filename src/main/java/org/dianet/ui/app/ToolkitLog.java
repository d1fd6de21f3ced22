package org.dianet.ui.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The toolkit's remark that it was not loaded as modules is no news to anybody: this program runs on the class path.
public final class ToolkitLog {
    // Held here, since a logger that nobody holds forgets its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ToolkitLog() {}

    public static void onlyErrors() {
        JAVAFX.setLevel(Level.SEVERE);
    }
}
