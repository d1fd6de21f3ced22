package org.dianet.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.ui.common.control.Tip;
import org.jspecify.annotations.Nullable;

/// κ against the tolerance: a line with its intervals as a band. Each point is a button.
final class KappaCurve extends Region {
    private static final double LEFT = 32;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double SIDE = 12;
    private final Region frame = new Region();
    private final Polygon band = new Polygon();
    private final Polyline line = new Polyline();
    private final Label one = axis("1");
    private final Label zero = axis("0");
    private final List<Button> points = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private List<Statistic> curve = List.of();

    KappaCurve() {
        getStyleClass().add("kappa-curve");
        frame.getStyleClass().add("curve-frame");
        band.getStyleClass().add("curve-band");
        line.getStyleClass().add("curve-line");
        band.setManaged(false);
        line.setManaged(false);
        setMinHeight(160);
        setPrefHeight(176);
    }

    private static Label axis(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("curve-axis");
        return label;
    }

    /// @param explain gets the figure that is pointed at
    /// @param press gets the tolerance of the point that is pressed
    void show(List<Statistic> figures, Consumer<Statistic> explain, IntConsumer press) {
        curve = List.copyOf(figures);
        points.clear();
        ticks.clear();
        for (int i = 0; i < curve.size(); i++) {
            points.add(point(i, explain, press));
            Label tick = axis(Integer.toString(i));
            ticks.add(tick);
        }
        getChildren().setAll(frame, band, line, one, zero);
        getChildren().addAll(ticks);
        getChildren().addAll(points);
        requestLayout();
    }

    private Button point(int tolerance, Consumer<Statistic> explain, IntConsumer press) {
        Statistic statistic = curve.get(tolerance);
        Button button = new Button();
        button.getStyleClass().setAll("curve-point");
        button.setId("curve-" + tolerance);
        button.setAccessibleText(statistic.name() + " " + FigureText.withInterval(statistic));
        Tip.set(button, "±" + tolerance + ": " + FigureText.withInterval(statistic));
        button.setOnAction(_ -> press.accept(tolerance));
        button.hoverProperty().addListener((_, _, now) -> explained(now, explain, statistic));
        button.focusedProperty().addListener((_, _, now) -> explained(now, explain, statistic));
        return button;
    }

    private static void explained(boolean now, Consumer<Statistic> explain, Statistic statistic) {
        if (now) {
            explain.accept(statistic);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - 2;
        double height = getHeight() - TOP - BOTTOM;
        frame.resizeRelocate(LEFT, TOP, width, height);
        List<Double> middle = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            double x = x(i, width);
            Statistic statistic = curve.get(i);
            double y = statistic.value().asOptional().map(v -> y(v, height)).orElse(Double.NaN);
            points.get(i).setVisible(!Double.isNaN(y));
            points.get(i).resizeRelocate(x - SIDE / 2, (Double.isNaN(y) ? 0 : y) - SIDE / 2, SIDE, SIDE);
            ticks.get(i).autosize();
            ticks.get(i).relocate(x - ticks.get(i).getWidth() / 2, TOP + height + 4);
            if (!Double.isNaN(y)) {
                middle.addAll(List.of(x, y));
                @Nullable Interval interval = statistic.interval();
                if (interval != null) {
                    high.addAll(List.of(x, y(interval.high(), height)));
                    low.addAll(0, List.of(x, y(interval.low(), height)));
                }
            }
        }
        line.getPoints().setAll(middle);
        high.addAll(low);
        band.getPoints().setAll(high);
        place(height);
    }

    private void place(double height) {
        for (Label label : List.of(one, zero)) {
            label.autosize();
        }
        one.relocate(LEFT - 6 - one.getWidth(), TOP - one.getHeight() / 2);
        zero.relocate(LEFT - 6 - zero.getWidth(), TOP + height - zero.getHeight() / 2);
    }

    private double x(int tolerance, double width) {
        return LEFT + SIDE + (width - 2 * SIDE) * tolerance / Math.max(1, curve.size() - 1);
    }

    /// Values below 0 are drawn as 0.
    private static double y(double kappa, double height) {
        return TOP + height * (1 - Math.clamp(kappa, 0, 1));
    }
}
