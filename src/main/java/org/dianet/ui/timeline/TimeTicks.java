package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Frame numbers and times along the foot of the timeline. The labels are there from the start and used again: a
/// window gets its width while it is laid out, when none may be added.
final class TimeTicks extends Pane {
    private static final double ROOM = 108;
    /// Enough for the widest screens: each takes [#ROOM] pixels at least.
    private static final int MOST = 90;

    private final List<Tick> ticks = new ArrayList<>();
    private int used;

    /// What stands where.
    private static final class Tick {
        private final Label label = new Label();
        private int frame;
        private boolean unstyled;
    }

    TimeTicks() {
        setMouseTransparent(true);
        for (int i = 0; i < MOST; i++) {
            Tick tick = new Tick();
            tick.label.getStyleClass().add("tick");
            tick.label.setManaged(false);
            tick.label.setVisible(false);
            ticks.add(tick);
            getChildren().add(tick.label);
        }
    }

    /// Chooses the frames with labels, depending on the visible range.
    void show(FrameScale scale, TimelineViewModel model) {
        used = 0;
        int step = scale.tickStep(ROOM);
        for (int i = scale.first(); model.count() > 0 && used < MOST && i <= scale.last(); i++) {
            if (model.numberAt(i).value() % step == 0) {
                Tick tick = ticks.get(used++);
                tick.frame = i;
                tick.unstyled = true;
                tick.label.setText(model.placeAt(i));
            }
        }
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).label.setVisible(i < used);
        }
    }

    private boolean overlap(int end, int neighbour) {
        return neighbour < used
                && ticks.get(end)
                        .label
                        .getBoundsInParent()
                        .intersects(ticks.get(neighbour).label.getBoundsInParent());
    }

    /// Under their frames, and whole at both ends. A label that is moved in from an end gives way to
    /// its neighbour.
    void place(FrameScale scale, double width, double y) {
        for (Tick tick : ticks.subList(0, used)) {
            Label label = tick.label;
            if (tick.unstyled) {
                // What was not visible has no style yet, and without one no size.
                label.applyCss();
                tick.unstyled = false;
            }
            label.autosize();
            double x = scale.x(tick.frame) - label.getWidth() / 2;
            label.relocate(Math.clamp(x, 0, Math.max(0, width - label.getWidth())), y);
        }
        for (int i = 0; i < used; i++) {
            boolean crossing = (i == 0 && overlap(0, 1)) || (i > 0 && i == used - 1 && overlap(i, i - 1));
            ticks.get(i).label.setVisible(!crossing);
        }
    }
}
