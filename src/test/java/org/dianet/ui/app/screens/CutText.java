package org.dianet.ui.app.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;

/// Texts that have less room than they need, and parts that reach over the window's edge. Cells of tables are left
/// out: their columns are widened by hand.
final class CutText {
    private static final double SLACK = 1.5;
    private static final int SHOWN = 60;
    private final Scene scene;
    private final List<String> found = new ArrayList<>();

    private CutText(Scene scene) {
        this.scene = scene;
    }

    static List<String> in(Scene scene) {
        CutText cut = new CutText(scene);
        cut.look(scene.getRoot(), true);
        return cut.found;
    }

    /// @param fixed whether nothing scrolls around it
    private void look(Node node, boolean fixed) {
        if (!node.isVisible() || node instanceof TableCell) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (fixed && node.isManaged() && node.getId() != null && at.getWidth() > 0) {
            if (at.getMaxX() > scene.getWidth() + SLACK
                    || at.getMaxY() > scene.getHeight() + SLACK
                    || at.getMinX() < -SLACK) {
                found.add("outside " + name(node));
            }
        }
        if (node instanceof Labeled text
                && text.getText() != null
                && !text.getText().isBlank()) {
            double missing = text.isWrapText()
                    ? text.prefHeight(text.getWidth()) - text.getHeight()
                    : text.prefWidth(-1) - text.getWidth();
            if (missing > SLACK) {
                found.add("cut by " + Math.round(missing) + " " + name(node));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, fixed && !(node instanceof ScrollPane)));
        }
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " "
                + text.substring(0, Math.min(SHOWN, text.length())).replace('\n', ' ');
    }
}
