package org.dianet.ui.results;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.dianet.pipeline.figure.DotSigns;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Embedding.Sight;

/// Clips as signs in a square, one of which is pointed at, by mouse or arrow keys. A click or Enter opens it.
final class ClipScatter extends Region {
    private static final double EDGE = 14;
    private static final double RADIUS = 4.5;
    private static final double NEAR = 12;

    /// A sign in the picture.
    ///
    /// @param words what it stands for, read aloud
    record Mark(Dot dot, DotSigns.Sign sign, String words) {}

    private final Canvas canvas = new Canvas();
    private final Pointed pointed;
    private final Consumer<Mark> opened;
    private List<Mark> marks = List.of();
    private int at = -1;
    private double left;
    private double top;
    private double perUnit = 1;

    /// Told of what is pointed at.
    interface Pointed {
        /// @param x of the sign in this picture
        void at(Mark mark, double x, double y);

        /// Nothing is pointed at any more.
        void away();
    }

    /// @param opened told of a sign that is clicked
    ClipScatter(Pointed pointed, Consumer<Mark> opened) {
        this.pointed = pointed;
        this.opened = opened;
        setId("clip-scatter");
        getStyleClass().add("clip-scatter");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        setOnMouseMoved(event -> point(nearest(event)));
        setOnMouseExited(_ -> pointed.away());
        setOnMouseClicked(event -> {
            requestFocus();
            int hit = nearest(event);
            point(hit);
            if (hit >= 0) {
                pointed.away();
                opened.accept(marks.get(hit));
            }
        });
        setOnKeyPressed(this::pressed);
        // What arrow keys pointed at is not told beside another control.
        focusedProperty().subscribe(() -> {
            if (!isFocused()) {
                pointed.away();
            }
        });
    }

    void show(List<Mark> shown) {
        marks = List.copyOf(shown);
        at = -1;
        setAccessibleText("");
        requestLayout();
        draw();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(mark -> mark.dot().x(), -1);
            case RIGHT -> step(mark -> mark.dot().x(), 1);
            case UP -> step(mark -> mark.dot().y(), 1);
            case DOWN -> step(mark -> mark.dot().y(), -1);
            case ENTER, SPACE -> {
                if (at >= 0) {
                    pointed.away();
                    opened.accept(marks.get(at));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the next sign in a direction.
    private void step(ToDoubleFunction<Mark> along, int by) {
        List<Integer> order = IntStream.range(0, marks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> along.applyAsDouble(marks.get(i))))
                .toList();
        if (!order.isEmpty()) {
            int now = order.indexOf(at);
            point(order.get(Math.clamp(now < 0 ? 0 : now + by, 0, order.size() - 1)));
        }
    }

    private void point(int hit) {
        if (hit < 0) {
            pointed.away();
            return;
        }
        Mark mark = marks.get(hit);
        if (hit != at) {
            at = hit;
            setAccessibleText(mark.words());
            draw();
        }
        pointed.at(mark, x(mark.dot()), y(mark.dot()));
    }

    private int nearest(MouseEvent event) {
        int nearest = -1;
        double least = NEAR;
        for (int i = 0; i < marks.size(); i++) {
            double distance = Math.hypot(
                    x(marks.get(i).dot()) - event.getX(), y(marks.get(i).dot()) - event.getY());
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void scale() {
        double low = marks.stream().mapToDouble(mark -> mark.dot().x()).min().orElse(0);
        double high = marks.stream().mapToDouble(mark -> mark.dot().x()).max().orElse(1);
        double bottom = marks.stream().mapToDouble(mark -> mark.dot().y()).min().orElse(0);
        double upper = marks.stream().mapToDouble(mark -> mark.dot().y()).max().orElse(1);
        perUnit = Math.min(
                (getWidth() - 2 * EDGE) / Math.max(high - low, 1e-12),
                (getHeight() - 2 * EDGE) / Math.max(upper - bottom, 1e-12));
        left = (low + high) / 2 - getWidth() / 2 / perUnit;
        top = (bottom + upper) / 2 + getHeight() / 2 / perUnit;
    }

    private double x(Dot dot) {
        return (dot.x() - left) * perUnit;
    }

    private double y(Dot dot) {
        return (top - dot.y()) * perUnit;
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        scale();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = x(mark.dot());
            double y = y(mark.dot());
            Color colour = Color.web(mark.sign().colour());
            if (mark.dot().trainedOn() == Sight.UNSEEN) {
                graphics.setStroke(colour);
                graphics.setLineWidth(1);
                graphics.strokeRect(x - 9, y - 9, 18, 18);
            }
            sign(graphics, mark.sign().shape(), colour, x, y);
            if (i == at) {
                graphics.setStroke(colour);
                graphics.setLineWidth(2.5);
                graphics.strokeOval(x - 11, y - 11, 22, 22);
            }
        }
    }

    /// A sign around a place.
    static void sign(GraphicsContext graphics, DotSigns.Shape shape, Color colour, double x, double y) {
        double r = RADIUS;
        graphics.setStroke(colour);
        graphics.setFill(colour);
        graphics.setLineWidth(2);
        switch (shape) {
            case SQUARE -> graphics.fillRect(x - r, y - r, 2 * r, 2 * r);
            case FRAME -> graphics.strokeRect(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2);
            case TRIANGLE ->
                graphics.strokePolygon(new double[] {x, x + r, x - r}, new double[] {y - r, y + r, y + r}, 3);
            case DIAMOND ->
                graphics.strokePolygon(
                        new double[] {x, x + r + 1, x, x - r - 1}, new double[] {y - r - 1, y, y + r + 1, y}, 4);
            case CROSS -> {
                graphics.strokeLine(x - r, y - r, x + r, y + r);
                graphics.strokeLine(x - r, y + r, x + r, y - r);
            }
            case PLUS -> {
                graphics.strokeLine(x - r - 1, y, x + r + 1, y);
                graphics.strokeLine(x, y - r - 1, x, y + r + 1);
            }
        }
    }
}
