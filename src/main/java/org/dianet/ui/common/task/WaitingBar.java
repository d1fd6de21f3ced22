package org.dianet.ui.common.task;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ProgressBar;

/// A bar for work whose end is not known. It moves only while it is visible: one that moves out of sight has
/// the whole window painted sixty times a second.
public final class WaitingBar extends ProgressBar {
    public WaitingBar() {
        progressProperty()
                .bind(Bindings.when(visibleProperty().and(sceneProperty().isNotNull()))
                        .then(INDETERMINATE_PROGRESS)
                        .otherwise(0));
    }
}
