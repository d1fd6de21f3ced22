package org.dianet.ui.common.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls to what the user just asked for, if it is outside the visible part of a pane.
public final class Sight {
    private Sight() {}

    /// Scrolls the pane around `node` after the next layout, just as far as it takes; of what is higher than the pane,
    /// its upper part is shown.
    public static void bring(Node node) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    scroll(node);
                }
            });
            Platform.requestNextPulse();
        }
    }

    private static void scroll(Node node) {
        Parent parent = node.getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        if (parent instanceof ScrollPane pane) {
            Node content = pane.getContent();
            Bounds there = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double shown = pane.getViewportBounds().getHeight();
            double room = content.getLayoutBounds().getHeight() - shown;
            if (room > 0) {
                double top = pane.getVvalue() * room;
                double latest = Math.min(there.getMinY(), Math.max(top, there.getMaxY() - shown));
                pane.setVvalue(Math.clamp(latest / room, 0, 1));
            }
        }
    }
}
