package org.dianet.ui.timeline;

import java.util.function.ToIntFunction;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Leaves out what the mouse is dragged over while Shift is held.
final class ExclusionDrag {
    private boolean dragging;

    private ExclusionDrag() {}

    /// @param frameAt the frame at an x of the pane
    static void install(Pane pane, ExclusionsViewModel model, ToIntFunction<Double> frameAt) {
        ExclusionDrag drag = new ExclusionDrag();
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
                drag.dragging = true;
                model.begin(frameAt.applyAsInt(x(pane, event)));
                event.consume();
            }
        });
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (drag.dragging) {
                model.reach(frameAt.applyAsInt(x(pane, event)));
                event.consume();
            }
        });
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (drag.dragging) {
                drag.dragging = false;
                model.reach(frameAt.applyAsInt(x(pane, event)));
                event.consume();
                model.finish();
            }
        });
    }

    private static double x(Pane pane, MouseEvent event) {
        return pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }
}
