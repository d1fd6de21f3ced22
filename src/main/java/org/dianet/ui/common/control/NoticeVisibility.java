package org.dianet.ui.common.control;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// When a bar next to the work comes and goes. It makes room by moving the work, so it waits while a mouse
/// button is held: what is being dragged would move away under the pointer.
public final class NoticeVisibility {
    private final Node bar;
    private final ObservableValue<Boolean> wanted;
    private boolean held;

    private NoticeVisibility(Node bar, ObservableValue<Boolean> wanted) {
        this.bar = bar;
        this.wanted = wanted;
    }

    /// Shows `bar` while it is wanted; hidden, it takes no room.
    public static void of(Node bar, ObservableValue<Boolean> wanted) {
        NoticeVisibility visibility = new NoticeVisibility(bar, wanted);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.sceneProperty().subscribe(visibility::watch);
        wanted.subscribe(_ -> visibility.arrange());
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held = true);
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
            // After a drag that ended outside the window.
            scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::released);
        }
    }

    private void released(MouseEvent event) {
        if (held && !event.isPrimaryButtonDown() && !event.isSecondaryButtonDown() && !event.isMiddleButtonDown()) {
            held = false;
            // After the node below the pointer has received the release.
            Platform.runLater(this::arrange);
        }
    }

    private void arrange() {
        if (!held) {
            bar.setVisible(wanted.getValue());
        }
    }
}
