package org.dianet.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.dianet.evaluation.Calibration;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A reliability diagram: for answers of like certainty, the share that was right against the certainty. Bars on the
/// diagonal mean what they say.
final class CalibrationChart extends BorderPane {
    /// Answers of a bin from which on its share is worth a full bar.
    private static final int WEIGHTY = 5;

    /// Above a full bar stands its count.
    private static final double TOP = 1.09;

    private final Label title = new Label();
    private final Plot plot = new Plot();

    CalibrationChart() {
        getStyleClass().add("calibration");
        title.setWrapText(true);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.accessibleTextProperty().bind(title.textProperty());
        setTop(title);
        setCenter(plot);
        setAlignment(plot, Pos.TOP_LEFT);
        plot.maxWidthProperty().bind(Bindings.max(240, plot.heightProperty()));
        plot.maxHeightProperty().bind(Bindings.max(240, widthProperty()));
        setMinHeight(220);
    }

    void show(@Nullable Calibration calibration) {
        plot.setVisible(calibration != null);
        plot.show(calibration == null ? List.of() : calibration.bins());
        title.setText(
                calibration == null
                        ? Messages.text("results.calibration.none")
                        : Messages.text(
                                "results.calibration.error",
                                String.format(Locale.ROOT, "%.3f", calibration.error()),
                                calibration.answers()));
    }

    private static NumberAxis axis(String label, double high) {
        NumberAxis axis = new NumberAxis(label, 0, high, 0.2);
        axis.setMinorTickVisible(false);
        axis.setAnimated(false);
        axis.setTickLabelFormatter(new NumberAxis.DefaultFormatter(axis) {
            @Override
            public String toString(Number value) {
                return value.doubleValue() > 1 ? "" : super.toString(value);
            }
        });
        return axis;
    }

    /// A bin that has answers, with its bar and above it their number.
    private record Bar(Calibration.Bin bin, Region bar, Label count) {
        static Bar of(Calibration.Bin bin) {
            Bar made = new Bar(bin, new Region(), new Label(Integer.toString(bin.answers())));
            String words = Messages.text(
                    "results.calibration.bin",
                    bin.answers(),
                    ScoreTable.format(bin.confidence()),
                    ScoreTable.format(bin.accuracy()));
            made.bar.getStyleClass().add("calibration-bar");
            if (bin.answers() < WEIGHTY) {
                made.bar.getStyleClass().add("few");
            }
            made.bar.setFocusTraversable(true);
            made.bar.setAccessibleRole(AccessibleRole.TEXT);
            made.bar.setAccessibleText(words);
            Tip.set(made.bar, words);
            made.count.getStyleClass().add("note");
            return made;
        }
    }

    private static final class Plot extends XYChart<Number, Number> {
        private final Line diagonal = new Line();
        private List<Bar> bars = List.of();

        Plot() {
            super(
                    axis(Messages.text("results.calibration.certainty"), 1),
                    axis(Messages.text("results.calibration.right"), TOP));
            setData(FXCollections.observableArrayList());
            setAnimated(false);
            setLegendVisible(false);
            setVerticalGridLinesVisible(false);
            diagonal.getStyleClass().add("calibration-diagonal");
            getPlotChildren().add(diagonal);
        }

        private void show(List<Calibration.Bin> bins) {
            List<Bar> made = new ArrayList<>();
            getPlotChildren().removeIf(node -> node != diagonal);
            for (Calibration.Bin bin : bins) {
                if (bin.answers() > 0) {
                    made.add(Bar.of(bin));
                }
            }
            bars = made;
            bars.forEach(bar -> getPlotChildren().addAll(bar.bar(), bar.count()));
            diagonal.toFront();
            requestChartLayout();
        }

        @Override
        protected void layoutPlotChildren() {
            for (Bar bar : bars) {
                double left = getXAxis().getDisplayPosition(bar.bin().low());
                double right = getXAxis().getDisplayPosition(bar.bin().high());
                double floor = getYAxis().getDisplayPosition(0);
                double top = Math.min(
                        floor - 1, getYAxis().getDisplayPosition(bar.bin().accuracy()));
                bar.bar().resizeRelocate(left + 1, top, right - left - 2, floor - top);
                Label count = bar.count();
                count.autosize();
                count.relocate((left + right - count.getWidth()) / 2, top - count.getHeight() - 1);
            }
            diagonal.setStartX(getXAxis().getDisplayPosition(0));
            diagonal.setStartY(getYAxis().getDisplayPosition(0));
            diagonal.setEndX(getXAxis().getDisplayPosition(1));
            diagonal.setEndY(getYAxis().getDisplayPosition(1));
        }

        /// The drawing is not a series of points.
        @Override
        protected void dataItemAdded(Series<Number, Number> series, int index, Data<Number, Number> item) {}

        @Override
        protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {}

        @Override
        protected void dataItemChanged(Data<Number, Number> item) {}

        @Override
        protected void seriesAdded(Series<Number, Number> series, int index) {}

        @Override
        protected void seriesRemoved(Series<Number, Number> series) {}
    }
}
