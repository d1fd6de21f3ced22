package org.dianet.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Exclusions;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The timeline: curve, phases, markers and playhead over the frames of the clip.
public final class TimelineView extends Pane {
    private static final double CAPTION = 22;
    private static final double FLAGS = 24;
    private static final double AXIS = 20;
    private static final double HEADROOM = 6;
    private static final double FOOT = CandidateRows.HEIGHT;
    private static final double NOTCH = 1.002;
    /// Around an event that is zoomed to: a share of its length, and some frames at least.
    private static final double ROOM_AROUND = 0.5;

    private static final double AROUND = 10;
    private final Workbench workbench;
    private final TimelineViewModel model;
    private final FrameScale scale = new FrameScale();
    private final SignalsViewModel signals;
    private final SignalLegend legend;
    private final EventMarks marks;
    private final Region playhead = region("playhead");
    private final Region foot = region("playhead-foot");
    private final Region axis = region("axis");
    /// Where the scale of the grey curves ends, which begins at the foot of the timeline.
    private final Region ceiling = region();

    /// That end in words, above the timeline, where no mark crosses it.
    private final Label top = new Label();
    private final Label caption = new Label();
    private final Label notice = new Label();
    private final CurveSheet curves = new CurveSheet();
    private final CandidateRows suggestions;
    private final RecordingEvents events;
    /// Where an event that is being painted begins.
    private final ObservableValue<@Nullable Integer> painting;
    private final Region painted = region("painted");
    private final OtherEvents others;
    private final ExclusionsViewModel exclusions;
    private final ExcludedBands excluded = new ExcludedBands();
    private final LookedAt lookedAt;
    private final TimeTicks ticks = new TimeTicks();
    private @Nullable MarkKind dragged;
    private boolean follows;
    private final ReadOnlyObjectWrapper<FrameScale.View> view = new ReadOnlyObjectWrapper<>(new FrameScale.View(0, 1));

    /// What was in view before the timeline went to an event.
    private FrameScale.@Nullable View before;

    /// What caption and legend take at the top.
    private double above = CAPTION;

    public TimelineView(
            Workbench workbench,
            TimelineViewModel model,
            SignalsViewModel signals,
            RecordingEvents events,
            ObservableValue<@Nullable Integer> painting,
            ExclusionsViewModel exclusions,
            Supplier<@Nullable Span> movement) {
        this.workbench = workbench;
        this.events = events;
        this.painting = painting;
        this.exclusions = exclusions;
        this.lookedAt = new LookedAt(movement);
        this.others = new OtherEvents(events::select);
        this.model = model;
        this.signals = signals;
        this.legend = new SignalLegend(signals);
        this.marks = new EventMarks(model, this::grab);
        this.suggestions = new CandidateRows(model::placeAt);
        setId("timeline");
        setAccessibleText(Messages.text("timeline.accessible"));
        getStyleClass().addAll("timeline");
        caption.getStyleClass().add("quiet");
        notice.getStyleClass().add("notice");
        notice.setId("timeline-notice");
        notice.textProperty().bind(model.notice());
        caption.setMouseTransparent(true);
        notice.setMouseTransparent(true);
        ceiling.getStyleClass().add("ceiling");
        Region sample = region("ceiling");
        sample.setMinSize(14, 1);
        sample.setMaxSize(14, 1);
        sample.setManaged(true);
        top.setGraphic(sample);
        top.getStyleClass().add("tick");
        top.setMouseTransparent(true);
        top.setId("timeline-top");
        getChildren()
                .addAll(
                        others,
                        painted,
                        excluded,
                        lookedAt,
                        marks.onsetBand(),
                        marks.offsetBand(),
                        axis,
                        ceiling,
                        top,
                        curves,
                        playhead,
                        suggestions,
                        caption,
                        notice);
        getChildren().addAll(marks.markers());
        getChildren().addAll(ticks, foot, legend);
        // All are placed by hand.
        getChildren().forEach(child -> child.setManaged(false));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        watch();
        ExclusionDrag.install(this, exclusions, scale::frameAt);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    /// What of a clip decides about curves and axis.
    private record Drawn(Media media, FrameNumbers frames, Optional<FrameTimes> times, Exclusions excluded) {
        static @Nullable Drawn of(@Nullable Clip clip) {
            return clip == null ? null : new Drawn(clip.media(), clip.frames(), clip.times(), clip.excluded());
        }
    }

    private void watch() {
        model.marks().subscribe(_ -> requestLayout());
        model.reading().subscribe(_ -> requestLayout());
        model.notice().subscribe(_ -> requestLayout());
        signals.candidates().subscribe(found -> {
            suggestions.show(found);
            redraw();
        });
        model.change().subscribe(_ -> redraw());
        signals.shown().subscribe(_ -> redraw());
        widthProperty().subscribe(_ -> redraw());
        heightProperty().subscribe(_ -> redraw());
        // A mark that is dragged changes the clip at every step, and nothing of what is drawn here.
        workbench.selection().clip().subscribe(_ -> requestLayout());
        workbench.selection().clip().map(Drawn::of).subscribe(_ -> redraw());
        workbench.selection().footage().subscribe(_ -> {
            before = null;
            scale.showAll();
            redraw();
        });
        painting.subscribe(_ -> placeHead());
        exclusions.pending().subscribe(now -> excluded.showPending(scale, now, above, getHeight() - AXIS));
        events.all().subscribe(_ -> showEvents());
        workbench.selection().clipId().subscribe(_ -> showEvents());
        // A step moves the playhead and nothing else.
        workbench.selection().playhead().subscribe(now -> {
            if (!scale.shows(now.intValue()) && !follows) {
                scale.bringIntoView(now.intValue());
                redraw();
            }
            placeHead();
        });
    }

    /// Says and draws what is in view. Nothing of it happens while laying out: a child that is added then would ask
    /// for the next layout, sixty times a second without end.
    private void redraw() {
        scale.width(getWidth());
        scale.count(model.count());
        legend.applyCss();
        placeLegend();
        above = Math.max(CAPTION, legend.getHeight());
        boolean any = model.count() > 0;
        double levels = curves.draw(
                any ? exclusions.without(model.change().get()) : new double[0],
                any ? exclusions.without(signals.shown().get()) : List.of(),
                scale,
                top() + HEADROOM,
                getHeight() - AXIS - FOOT);
        ceiling.setVisible(levels > 0);
        top.setText(
                Messages.text("timeline.levels", String.format(Locale.ROOT, levels < 10 ? "%.1f" : "%.0f", levels)));
        ticks.show(scale, model);
        showEvents();
        excluded.show(scale, exclusions.stretches(), workbench.selection().numbers(), above, getHeight() - AXIS);
        view.set(scale.view());
        requestLayout();
    }

    private void showEvents() {
        boolean any = model.count() > 0;
        others.show(
                scale,
                any ? events.all().get() : List.of(),
                workbench.selection().clipId().get(),
                above,
                getHeight() - AXIS);
    }

    private void placeLegend() {
        legend.within(getWidth() - 8);
        legend.relocate(getWidth() - legend.getWidth() - 4, 0);
    }

    static Region region(String... styles) {
        Region region = new Region();
        region.getStyleClass().addAll(styles);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private void grab(MouseEvent event, MarkKind markKind) {
        if (event.getButton() == MouseButton.PRIMARY) {
            dragged = markKind;
            workbench.session().closeMerge();
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            scale.showAll();
            redraw();
        } else if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY) {
            // The menu of the right button is about the frame that it is pressed on.
            model.seek(scale.frameAt(event.getX()));
        }
    }

    private void moved(MouseEvent event) {
        if (dragged != null || event.isPrimaryButtonDown()) {
            follows = true;
            follow(event);
            event.consume();
        }
    }

    private void follow(MouseEvent event) {
        int frame =
                scale.frameAt(sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
        if (dragged != null) {
            model.drag(dragged, frame);
        } else {
            model.seek(frame);
        }
    }

    /// Where the button is let go counts: while the window is busy, desktops leave out the last movements before it.
    private void released(MouseEvent event) {
        if (follows && event.getButton() == MouseButton.PRIMARY) {
            follow(event);
        }
        follows = false;
        if (dragged != null) {
            dragged = null;
            model.release();
        }
    }

    /// Shows the selected event with room at both sides, or again what was shown before.
    public void zoomToEvent() {
        EventSpan span = lookedAt.orEvent(workbench.selection().clip().get());
        if (span == null) {
            workbench.notices().hints().show(Messages.text("timeline.nothing-to-zoom"));
            return;
        }
        double room = Math.max(AROUND, (span.to().value() - span.from().value() + 1) * ROOM_AROUND);
        FrameScale.View near =
                new FrameScale.View(span.from().value() - room, span.to().value() + 1 + room);
        FrameScale.View now = scale.view();
        scale.show(near);
        if (now.equals(scale.view())) {
            scale.show(Objects.requireNonNullElseGet(before, () -> new FrameScale.View(0, scale.count())));
        } else {
            before = now;
        }
        redraw();
    }

    /// Shows the whole recording.
    public void zoomToAll() {
        scale.showAll();
        redraw();
    }

    /// Shows a stretch of frames, e.g. one that was dragged to.
    void show(FrameScale.View wanted) {
        scale.show(wanted);
        redraw();
    }

    /// The frames in view.
    ReadOnlyObjectProperty<FrameScale.View> view() {
        return view.getReadOnlyProperty();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            scale.pan(-event.getDeltaX() - (event.isShiftDown() ? event.getDeltaY() : 0));
        } else {
            scale.zoom(event.getX(), Math.pow(NOTCH, event.getDeltaY()));
        }
        redraw();
        event.consume();
    }

    /// Middle of a frame's cell, for tests and screenshots.
    public double xOf(int frame) {
        return scale.x(frame);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - AXIS;
        boolean any = model.count() > 0;
        placeLegend();
        axis.resizeRelocate(0, bottom, getWidth(), 1);
        ceiling.resizeRelocate(0, top() + HEADROOM, getWidth(), 1);
        suggestions.place(scale, bottom);
        placeHead();
        marks.place(scale, getWidth(), above, top(), bottom);
        ticks.place(scale, getWidth(), bottom + 2);
        caption.setText(any ? model.caption() : Messages.text("timeline.none"));
        caption.autosize();
        caption.relocate(8, 2);
        caption.setVisible(8 + caption.getWidth() < legend.getLayoutX());
        // Next to the caption, where it covers neither curve nor axis.
        double left = placeTop(caption.isVisible() ? caption.getLayoutX() + caption.getWidth() + 12 : 8);
        notice.autosize();
        notice.resizeRelocate(
                left,
                2,
                Math.clamp(notice.getWidth(), 0, Math.max(0, legend.getLayoutX() - left - 8)),
                notice.getHeight());
    }

    private void placeHead() {
        boolean any = model.count() > 0;
        double bottom = getHeight() - AXIS;
        double x = Math.rint(scale.x(workbench.selection().playhead().get()));
        playhead.setVisible(any);
        playhead.resizeRelocate(x - 1, above, 2, bottom - above);
        placePainted(bottom);
        lookedAt.place(scale, above, bottom);
        foot.setVisible(any);
        foot.resizeRelocate(x - 5, bottom - 6, 10, 6);
    }

    /// From where the key was pressed to the playhead.
    private void placePainted(double bottom) {
        Integer from = painting.getValue();
        painted.setVisible(from != null && model.count() > 0);
        if (from != null) {
            int to = workbench.selection().playhead().get();
            double left = scale.edge(Math.min(from, to));
            painted.resizeRelocate(left, above, scale.edge(Math.max(from, to) + 1.0) - left, bottom - above);
        }
    }

    /// Where the curves' room begins, below the flags.
    private double top() {
        return above + FLAGS;
    }

    /// Next to the caption, if there is room before the legend.
    ///
    /// @return where the next words may begin
    private double placeTop(double left) {
        top.autosize();
        top.relocate(left, 4);
        top.setVisible(ceiling.isVisible() && left + top.getWidth() < legend.getLayoutX());
        return top.isVisible() ? left + top.getWidth() + 12 : left;
    }
}
