package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// One value over the epochs: the running training as a line, the finished ones faint behind it. The mouse, or the
/// arrow keys, ask for the value at an epoch.
final class CurveChart extends BorderPane {
    private static final int MOST_TICKS = 5;
    private final String name;
    private final ToDoubleFunction<Epoch> value;
    private final Label latest = new Label();
    private final NumberAxis epochs = axis();
    private final NumberAxis values = axis();
    private final Plot plot = new Plot();
    private @Nullable EpochHistory current;
    /// The epoch to show, or 0 for the last.
    private double asked;

    CurveChart(String name, ToDoubleFunction<Epoch> value) {
        this.name = name;
        this.value = value;
        Label title = new Label(name);
        title.getStyleClass().add("chart-title");
        latest.getStyleClass().add("chart-latest");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, latest);
        head.setAlignment(Pos.BASELINE_LEFT);
        setTop(head);
        setCenter(plot);
        epochs.setLabel(Messages.text("training.chart.epoch"));
        getStyleClass().add("curve-chart");
        setMinSize(200, 160);
        setPrefSize(360, 200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setOnMouseMoved(event ->
                point(epochs.getValueForDisplay(epochs.sceneToLocal(event.getSceneX(), event.getSceneY())
                                .getX())
                        .doubleValue()));
        setOnMouseExited(_ -> point(0));
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(this::key);
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        return axis;
    }

    void show(List<EpochHistory> ended, @Nullable EpochHistory running) {
        current = running;
        List<EpochHistory> curves = new ArrayList<>(ended);
        if (running != null) {
            curves.add(running);
        }
        plot.getData().setAll(curves.stream().map(plot::series).toList());
        for (int i = 0; i < curves.size(); i++) {
            String style = i < ended.size() ? "chart-past" : "chart-line";
            plot.getData().get(i).getNode().getStyleClass().add(style);
        }
        List<Epoch> all =
                curves.stream().flatMap(curve -> curve.epochs().stream()).toList();
        int total = all.stream().mapToInt(Epoch::total).max().orElse(1);
        scale(epochs, 1, Math.max(2, total), Math.ceilDiv(total, MOST_TICKS));
        boolean within =
                all.stream().mapToDouble(value).filter(Double::isFinite).noneMatch(v -> v > 1);
        if (within) {
            scale(values, 0, 1, 0.25);
        }
        values.setAutoRanging(!within);
        tell();
    }

    private static void scale(NumberAxis axis, double low, double high, double step) {
        axis.setAutoRanging(false);
        axis.setLowerBound(low);
        axis.setUpperBound(high);
        axis.setTickUnit(step);
    }

    /// Tells the value at an epoch in place of the last one.
    ///
    /// @param epoch which need not be whole, or less than a half for the last
    void point(double epoch) {
        asked = epoch;
        tell();
    }

    private void key(KeyEvent event) {
        if (current == null || current.epochs().isEmpty()) {
            return;
        }
        int at = near(current.epochs()).number();
        int last = current.epochs().getLast().number();
        switch (event.getCode()) {
            case LEFT -> point(Math.max(1, at - 1));
            case RIGHT -> point(Math.min(last, at + 1));
            case HOME -> point(1);
            case END -> point(0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tell() {
        if (current == null || current.epochs().isEmpty()) {
            latest.setText("");
            plot.point(0);
        } else {
            Epoch near = near(current.epochs());
            String number = String.format(Locale.ROOT, "%.3f", value.applyAsDouble(near));
            latest.setText(pointed() ? Messages.text("training.chart.at", near.number(), number) : number);
            plot.point(pointed() ? near.number() : 0);
        }
        setAccessibleText(name + " " + latest.getText());
    }

    private boolean pointed() {
        return asked >= 0.5;
    }

    private Epoch near(List<Epoch> known) {
        return pointed()
                ? known.stream()
                        .min(Comparator.comparingDouble(epoch -> Math.abs(epoch.number() - asked)))
                        .orElseThrow()
                : known.getLast();
    }

    private final class Plot extends LineChart<Number, Number> {
        private final Line pointer = new Line();
        private int pointed;

        Plot() {
            super(epochs, values);
            setAnimated(false);
            setCreateSymbols(false);
            setLegendVisible(false);
            setVerticalGridLinesVisible(false);
            pointer.getStyleClass().add("chart-pointer");
            getPlotChildren().add(pointer);
        }

        private XYChart.Series<Number, Number> series(EpochHistory curve) {
            List<XYChart.Data<Number, Number>> points = new ArrayList<>();
            for (Epoch epoch : curve.epochs()) {
                double at = value.applyAsDouble(epoch);
                if (Double.isFinite(at)) {
                    points.add(new XYChart.Data<>(epoch.number(), at));
                }
            }
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            series.getData().setAll(points);
            return series;
        }

        private void point(int epoch) {
            pointed = epoch;
            requestChartLayout();
        }

        @Override
        protected void layoutPlotChildren() {
            super.layoutPlotChildren();
            double x = epochs.getDisplayPosition(pointed);
            pointer.setVisible(pointed > 0);
            pointer.setStartX(x);
            pointer.setEndX(x);
            pointer.setStartY(0);
            pointer.setEndY(values.getHeight());
        }
    }
}
