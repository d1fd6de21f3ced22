package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// The motion curve; frames that cannot be read are gaps.
final class CurvePath extends Path {
    CurvePath() {
        getStyleClass().add("curve");
        setManaged(false);
        setMouseTransparent(true);
    }

    void draw(double[] change, FrameScale scale, double top, double bottom) {
        double largest = 0;
        for (double value : change) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, value);
        }
        List<PathElement> elements = new ArrayList<>(change.length);
        boolean pen = false;
        for (int i = Math.max(0, scale.first() - 1); i < Math.min(change.length, scale.last() + 2); i++) {
            if (Double.isNaN(change[i])) {
                pen = false;
                continue;
            }
            double y = bottom - (largest == 0 ? 0 : change[i] / largest) * (bottom - top);
            elements.add(pen ? new LineTo(scale.x(i), y) : new MoveTo(scale.x(i), y));
            pen = true;
        }
        getElements().setAll(elements);
    }
}
