package org.dianet.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.dianet.evaluation.Calibration;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A reliability diagram: for answers of like certainty, the share that was right against the certainty. Bars on the
/// diagonal mean what they say.
final class CalibrationChart extends Region {
    private static final double LEFT = 40;
    private static final double TOP = 88;
    private static final double BOTTOM = 44;

    private final Region frame = new Region();
    private final Line diagonal = new Line();
    private final Label title = new Label();
    private final Label across = new Label(Messages.text("results.calibration.certainty"));
    private final Label zero = axis("0");
    private final Label one = axis("1");
    private final Label right = axis("1");
    /// Answers of a bin from which on its share is worth a full bar.
    private static final int WEIGHTY = 5;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private @Nullable Calibration shown;

    CalibrationChart() {
        getStyleClass().add("calibration");
        frame.getStyleClass().add("calibration-frame");
        diagonal.getStyleClass().add("calibration-diagonal");
        diagonal.setManaged(false);
        title.setWrapText(true);
        across.getStyleClass().add("note");
        getChildren().addAll(frame, diagonal, title, across, zero, one, right);
        setMinHeight(220);
    }

    private static Label axis(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("note");
        return label;
    }

    void show(@Nullable Calibration calibration) {
        shown = calibration;
        getChildren().removeAll(bars);
        getChildren().removeAll(counts);
        bars.clear();
        counts.clear();
        if (calibration == null) {
            title.setText(Messages.text("results.calibration.none"));
            return;
        }
        title.setText(Messages.text(
                "results.calibration.error",
                String.format(Locale.ROOT, "%.3f", calibration.error()),
                calibration.answers()));
        for (Calibration.Bin bin : calibration.bins()) {
            Region bar = new Region();
            bar.getStyleClass().add("calibration-bar");
            bar.setVisible(bin.answers() > 0);
            if (bin.answers() < WEIGHTY) {
                bar.getStyleClass().add("few");
            }
            Label count = axis(bin.answers() == 0 ? "" : Integer.toString(bin.answers()));
            counts.add(count);
            Tip.set(
                    bar,
                    Messages.text(
                            "results.calibration.bin",
                            bin.answers(),
                            ScoreTable.format(bin.confidence()),
                            ScoreTable.format(bin.accuracy())));
            bars.add(bar);
        }
        getChildren().addAll(bars);
        diagonal.toFront();
        getChildren().addAll(counts);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(40, Math.min(getWidth() - LEFT - 16, getHeight() - TOP - BOTTOM));
        title.resizeRelocate(8, 8, getWidth() - 16, TOP - 28);
        frame.resizeRelocate(LEFT, TOP, side, side);
        diagonal.setStartX(LEFT);
        diagonal.setStartY(TOP + side);
        diagonal.setEndX(LEFT + side);
        diagonal.setEndY(TOP);
        for (Label label : List.of(zero, one, right, across)) {
            label.autosize();
        }
        zero.relocate(LEFT - 14, TOP + side - zero.getHeight());
        one.relocate(LEFT - 14, TOP);
        right.relocate(LEFT + side - right.getWidth(), TOP + side + 2);
        across.relocate(LEFT, TOP + side + 2);
        if (shown != null) {
            double width = side / bars.size();
            for (int b = 0; b < bars.size(); b++) {
                double height = side * Math.max(0, value(shown.bins().get(b).accuracy()));
                Label count = counts.get(b);
                count.autosize();
                count.relocate(LEFT + (b + 0.5) * width - count.getWidth() / 2, TOP - count.getHeight() - 2);
                bars.get(b)
                        .resizeRelocate(
                                LEFT + b * width + 1, TOP + side - Math.max(1, height), width - 2, Math.max(1, height));
            }
        }
    }

    private static double value(double accuracy) {
        return Double.isNaN(accuracy) ? 0 : accuracy;
    }
}
