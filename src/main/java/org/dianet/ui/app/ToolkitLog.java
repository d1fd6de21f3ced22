package org.dianet.ui.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The toolkit's warning that it was not loaded as modules is expected: this program runs on the class path.
public final class ToolkitLog {
    // Referenced here, because a logger without references forgets its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ToolkitLog() {}

    public static void onlyErrors() {
        JAVAFX.setLevel(Level.SEVERE);
    }
}
