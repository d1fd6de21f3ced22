package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.dianet.imaging.motion.SignalCurve;

/// The motion curve and the imported ones over the frames in view. Paths are kept and used again.
final class CurveSheet extends Pane {
    static final String GREY_LEVELS = "grey levels";
    private final CurvePath own = new CurvePath("curve");
    private final List<CurvePath> imported = new ArrayList<>();

    CurveSheet() {
        setMouseTransparent(true);
        getChildren().add(own);
    }

    /// Curves of one unit share a scale, so a still area looks still next to one that moves.
    ///
    /// @param change the motion curve in grey levels, a value per frame
    /// @return where the scale of grey levels ends; 0 without any
    double draw(double[] change, List<SignalCurve> shown, FrameScale scale, double top, double bottom) {
        double levels = new SignalCurve("", GREY_LEVELS, change).largest();
        for (SignalCurve signal : shown) {
            levels = signal.unit().equals(GREY_LEVELS) ? Math.max(levels, signal.largest()) : levels;
        }
        own.draw(change, levels, scale, top, bottom);
        while (imported.size() < shown.size()) {
            CurvePath path = new CurvePath("signal");
            path.getStyleClass().add("signal-" + imported.size() % CurvePath.COLOURS);
            imported.add(path);
            getChildren().add(imported.size() - 1, path);
        }
        for (int i = 0; i < imported.size(); i++) {
            imported.get(i).setVisible(i < shown.size());
            if (i < shown.size()) {
                SignalCurve signal = shown.get(i);
                double largest = signal.unit().equals(GREY_LEVELS) ? levels : signal.largest();
                imported.get(i).draw(signal.values(), largest, scale, top, bottom);
            }
        }
        return levels;
    }
}
