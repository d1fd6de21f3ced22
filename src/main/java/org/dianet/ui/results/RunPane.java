package org.dianet.ui.results;

import java.nio.file.Path;

/// A part of the results screen about the run that is shown.
public interface RunPane {
    void show(Path run);
}
