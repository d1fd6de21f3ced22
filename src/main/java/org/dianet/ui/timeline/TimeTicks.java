package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Frame numbers and times along the foot of the timeline. Labels are kept and used again, and none comes or goes
/// while the timeline is laid out.
final class TimeTicks extends Pane {
    private static final double ROOM = 108;
    private final List<Tick> ticks = new ArrayList<>();
    private int used;

    /// What stands where.
    private static final class Tick {
        private final Label label = new Label();
        private int frame;
    }

    TimeTicks() {
        setMouseTransparent(true);
    }

    /// Says which frames are told, by what is in view.
    void show(FrameScale scale, TimelineViewModel model) {
        used = 0;
        int step = scale.tickStep(ROOM);
        for (int i = scale.first(); model.count() > 0 && i <= scale.last(); i++) {
            if (model.numberAt(i).value() % step == 0) {
                Tick tick = next();
                tick.frame = i;
                tick.label.setText(model.numberAt(i) + " · " + model.timeAt(i));
            }
        }
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).label.setVisible(i < used);
        }
    }

    private Tick next() {
        if (used == ticks.size()) {
            Tick fresh = new Tick();
            fresh.label.getStyleClass().add("tick");
            fresh.label.setManaged(false);
            ticks.add(fresh);
            getChildren().add(fresh.label);
        }
        return ticks.get(used++);
    }

    /// Under their frames, and whole at both ends.
    void place(FrameScale scale, double width, double y) {
        for (Tick tick : ticks.subList(0, used)) {
            Label label = tick.label;
            label.autosize();
            double x = scale.x(tick.frame) - label.getWidth() / 2;
            label.relocate(Math.clamp(x, 0, Math.max(0, width - label.getWidth())), y);
        }
    }
}
