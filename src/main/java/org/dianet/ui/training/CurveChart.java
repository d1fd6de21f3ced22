package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// One value over the epochs: the running training as a line, the finished ones faint behind it.
final class CurveChart extends Region {
    private static final double LEFT = 36;
    private static final double TOP = 24;
    private static final double BOTTOM = 20;
    private final ToDoubleFunction<Epoch> value;
    private final Label title = label("chart-title");
    private final Label latest = label("chart-latest");
    private final Label top = label("chart-axis");
    private final Label zero = label("chart-axis");
    private final Label firstEpoch = label("chart-axis");
    private final Label lastEpoch = label("chart-axis");
    private final Label axis = label("chart-axis");
    private final Line pointer = new Line();
    private final Region frame = new Region();
    private final List<Polyline> lines = new ArrayList<>();
    private List<EpochHistory> finished = List.of();
    private @Nullable EpochHistory current;

    /// Where the mouse is, or less than 0.
    private double mouse = -1;

    CurveChart(String name, ToDoubleFunction<Epoch> value) {
        this.value = value;
        title.setText(name);
        zero.setText("0");
        axis.setText(Messages.text("training.chart.epoch"));
        pointer.getStyleClass().add("chart-pointer");
        pointer.setManaged(false);
        pointer.setMouseTransparent(true);
        frame.getStyleClass().add("chart-frame");
        getStyleClass().add("curve-chart");
        getChildren().addAll(frame, title, latest, top, zero, firstEpoch, lastEpoch, axis, pointer);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(-1));
        setMinSize(200, 140);
        setPrefSize(360, 180);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    void show(List<EpochHistory> ended, @Nullable EpochHistory running) {
        finished = List.copyOf(ended);
        current = running;
        getChildren().removeAll(lines);
        lines.clear();
        finished.forEach(curve -> line("chart-past"));
        if (running != null) {
            line("chart-line");
        }
        getChildren().addAll(lines);
        requestLayout();
    }

    private void line(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().add(style);
        line.setManaged(false);
        lines.add(line);
    }

    /// Tells the value at the epoch under the mouse in place of the last one.
    ///
    /// @param x in this chart, or less than 0 if it is elsewhere
    void point(double x) {
        mouse = x;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT;
        double height = getHeight() - TOP - BOTTOM;
        List<EpochHistory> all = new ArrayList<>(finished);
        if (current != null) {
            all.add(current);
        }
        double largest = largest(all);
        int total = all.stream()
                .flatMap(c -> c.epochs().stream())
                .mapToInt(Epoch::total)
                .max()
                .orElse(1);
        frame.resizeRelocate(LEFT, TOP, width, height);
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), all.get(i), largest, total, width, height);
        }
        top.setText(String.format(Locale.ROOT, largest < 10 ? "%.1f" : "%.0f", largest));
        firstEpoch.setText(total == 1 ? "" : "1");
        lastEpoch.setText(total == 1 ? "" : Integer.toString(total));
        tell(total, width, height);
        place(height);
    }

    private void tell(int total, double width, double height) {
        pointer.setVisible(false);
        if (current == null || current.epochs().isEmpty()) {
            latest.setText("");
            return;
        }
        List<Epoch> epochs = current.epochs();
        if (mouse < LEFT) {
            latest.setText(text(epochs.getLast()));
            return;
        }
        int number = 1 + (int) Math.round((mouse - LEFT) / width * Math.max(1, total - 1));
        Epoch near = epochs.stream()
                .min(Comparator.comparingInt(epoch -> Math.abs(epoch.number() - number)))
                .orElseThrow();
        latest.setText(Messages.text("training.chart.at", near.number(), text(near)));
        double x = x(near, total, width);
        pointer.setStartX(x);
        pointer.setEndX(x);
        pointer.setStartY(TOP);
        pointer.setEndY(TOP + height);
        pointer.setVisible(true);
    }

    private static double x(Epoch epoch, int total, double width) {
        return LEFT + width * (epoch.number() - 1) / Math.max(1, total - 1);
    }

    private String text(Epoch epoch) {
        return String.format(Locale.ROOT, "%.3f", value.applyAsDouble(epoch));
    }

    private double largest(List<EpochHistory> curves) {
        double largest = curves.stream()
                .flatMap(c -> c.epochs().stream())
                .mapToDouble(value)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return largest <= 1 ? 1 : largest;
    }

    private void draw(Polyline line, EpochHistory curve, double largest, int total, double width, double height) {
        List<Double> points = new ArrayList<>();
        for (Epoch epoch : curve.epochs()) {
            double share = value.applyAsDouble(epoch) / largest;
            if (Double.isFinite(share)) {
                points.add(x(epoch, total, width));
                points.add(TOP + height * (1 - share));
            }
        }
        line.getPoints().setAll(points);
    }

    private void place(double height) {
        for (Label label : List.of(title, latest, top, zero, firstEpoch, lastEpoch, axis)) {
            label.autosize();
        }
        title.relocate(LEFT, 0);
        latest.relocate(getWidth() - latest.getWidth(), 0);
        top.relocate(LEFT - 6 - top.getWidth(), TOP - top.getHeight() / 2);
        zero.relocate(LEFT - 6 - zero.getWidth(), TOP + height - zero.getHeight() / 2);
        firstEpoch.relocate(LEFT, TOP + height + 2);
        axis.relocate(LEFT + (getWidth() - LEFT - axis.getWidth()) / 2, TOP + height + 2);
        lastEpoch.relocate(getWidth() - lastEpoch.getWidth(), TOP + height + 2);
    }
}
