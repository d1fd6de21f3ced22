package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// A curve over the frames; frames that cannot be read are gaps.
final class CurvePath extends Path {
    /// How many colours curves have before they repeat.
    static final int COLOURS = 8;

    CurvePath(String style) {
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// @param largest the value at `top`
    void draw(double[] change, double largest, FrameScale scale, double top, double bottom) {
        List<PathElement> elements = new ArrayList<>(change.length);
        boolean pen = false;
        for (int i = Math.max(0, scale.first() - 1); i < Math.min(change.length, scale.last() + 2); i++) {
            if (Double.isNaN(change[i])) {
                pen = false;
                continue;
            }
            double y = bottom - (largest <= 0 ? 0 : change[i] / largest) * (bottom - top);
            elements.add(pen ? new LineTo(scale.x(i), y) : new MoveTo(scale.x(i), y));
            pen = true;
        }
        getElements().setAll(elements);
    }
}
