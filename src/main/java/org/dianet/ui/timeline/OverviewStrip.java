package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;

/// The whole recording above the timeline: its events, the playhead, and the part that the timeline shows, which is
/// moved by dragging. A press beside it brings that place into view.
public final class OverviewStrip extends Pane {
    private static final double LEAST_WINDOW = 8;
    private static final double INSET = 4;
    private final Workbench workbench;
    private final TimelineView timeline;
    private final RecordingEvents events;
    private final FrameScale scale = new FrameScale();
    private final Stretches others = new Stretches("overview-events");
    private final Stretches selected = new Stretches("overview-selected");
    private final Region window = TimelineView.region("overview-window");
    private final Region playhead = TimelineView.region("playhead");
    /// Frames between the pointer and the middle of what is in view, while that is dragged.
    private double held;

    public OverviewStrip(Workbench workbench, TimelineView timeline, RecordingEvents events) {
        this.workbench = workbench;
        this.timeline = timeline;
        this.events = events;
        setId("overview");
        getStyleClass().add("overview");
        setAccessibleText(Messages.text("timeline.overview"));
        Tip.set(this, Messages.text("timeline.overview.hint"));
        getChildren().addAll(others.path(), selected.path(), window, playhead);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        NoticeVisibility.of(this, events.listed());
        events.all().subscribe(_ -> draw());
        workbench.selection().clip().subscribe(_ -> draw());
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
        timeline.view().subscribe(_ -> place());
        workbench.selection().playhead().subscribe(_ -> place());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    private void draw() {
        scale.count(workbench.selection().numbers().count());
        scale.showAll();
        scale.width(getWidth());
        ClipId now = workbench.selection().clipId().get();
        List<EventSpan> some = new ArrayList<>();
        List<EventSpan> one = new ArrayList<>();
        for (Clip event : events.all().get()) {
            EventSpan.of(event).ifPresent(event.id().equals(now) ? one::add : some::add);
        }
        others.draw(scale, some, INSET, getHeight() - INSET);
        selected.draw(scale, one, INSET, getHeight() - INSET);
        place();
    }

    private void place() {
        FrameScale.View view = timeline.view().get();
        double left = scale.edge(view.from());
        double width = Math.max(LEAST_WINDOW, scale.edge(view.to()) - left);
        window.resizeRelocate(Math.min(left, getWidth() - width), 0, width, getHeight());
        window.setVisible(view.length() < scale.count());
        double x = Math.rint(scale.x(workbench.selection().playhead().get()));
        playhead.resizeRelocate(x - 1, 0, 2, getHeight());
    }

    private double frame(MouseEvent event) {
        return event.getX() / Math.max(1, getWidth()) * scale.count();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        FrameScale.View view = timeline.view().get();
        double at = frame(event);
        boolean inside = at >= view.from() && at <= view.to();
        held = inside ? (view.from() + view.to()) / 2 - at : 0;
        if (view.length() >= scale.count()) {
            int last = scale.count() - 1;
            workbench.selection().playhead().set(Math.clamp((int) at, 0, last));
        } else if (!inside) {
            dragged(event);
        }
    }

    private void dragged(MouseEvent event) {
        FrameScale.View view = timeline.view().get();
        if (event.isPrimaryButtonDown() && view.length() < scale.count()) {
            double middle = frame(event) + held;
            timeline.show(new FrameScale.View(middle - view.length() / 2, middle + view.length() / 2));
        }
    }
}
