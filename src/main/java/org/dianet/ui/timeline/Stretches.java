package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.dianet.model.project.EventSpan;

/// Stretches of frames as one shape. Hundreds of events may be drawn at each step of a drag, so those that a pixel
/// cannot tell apart are one, and a shape that stays as it is is not made again.
final class Stretches {
    private static final double LEAST_WIDTH = 2;
    private final Path path = new Path();
    private List<Box> drawn = List.of();
    private double top;
    private double bottom;

    private record Box(int left, int right) {}

    Stretches(String style) {
        path.getStyleClass().add(style);
        path.setMouseTransparent(true);
        path.setManaged(false);
    }

    Path path() {
        return path;
    }

    /// @param spans in order of time
    void draw(FrameScale scale, List<EventSpan> spans, double from, double to) {
        List<Box> boxes = new ArrayList<>();
        for (EventSpan span : spans) {
            double left = scale.edge(span.from().value());
            double right = Math.max(left + LEAST_WIDTH, scale.edge(span.to().value() + 1.0));
            if (right >= 0 && left <= scale.width()) {
                add(boxes, new Box((int) Math.rint(left), (int) Math.rint(right)));
            }
        }
        if (!boxes.equals(drawn) || from != top || to != bottom) {
            drawn = boxes;
            top = from;
            bottom = to;
            path.getElements().setAll(elements());
        }
    }

    private static void add(List<Box> boxes, Box next) {
        Box last = boxes.isEmpty() ? null : boxes.getLast();
        if (last != null && next.left() <= last.right()) {
            boxes.set(boxes.size() - 1, new Box(last.left(), Math.max(last.right(), next.right())));
        } else {
            boxes.add(next);
        }
    }

    private List<PathElement> elements() {
        List<PathElement> elements = new ArrayList<>();
        for (Box box : drawn) {
            elements.add(new MoveTo(box.left(), top));
            elements.add(new LineTo(box.right(), top));
            elements.add(new LineTo(box.right(), bottom));
            elements.add(new LineTo(box.left(), bottom));
            elements.add(new ClosePath());
        }
        return elements;
    }
}
