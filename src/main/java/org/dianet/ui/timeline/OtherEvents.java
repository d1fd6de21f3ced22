package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.TimeWords;
import org.jspecify.annotations.Nullable;

/// The recording's events besides the selected one: faint stretches, each with its label where there is room. A press
/// on a label selects its event. The labels are there from the start and used again, because none may be added while
/// the window is laid out.
final class OtherEvents extends Pane {
    private static final int MOST_LABELS = 80;
    private static final double LEAST_LABEL = 22;
    private static final double INSET = 3;
    private final Stretches stretches = new Stretches("other-events");
    private final List<Label> labels = new ArrayList<>();
    private int used;

    OtherEvents(Consumer<ClipId> select) {
        setPickOnBounds(false);
        getChildren().add(stretches.path());
        for (int i = 0; i < MOST_LABELS; i++) {
            Label label = new Label();
            label.getStyleClass().add("other-event");
            label.setTextOverrun(OverrunStyle.CLIP);
            label.setCursor(Cursor.HAND);
            label.setManaged(false);
            label.setVisible(false);
            label.setOnMousePressed(event -> {
                if (label.getUserData() instanceof ClipId id && event.isPrimaryButtonDown()) {
                    select.accept(id);
                    event.consume();
                }
            });
            labels.add(label);
            getChildren().add(label);
        }
    }

    /// @param events in order of time
    /// @param selected drawn by its own marks
    void show(FrameScale scale, List<Clip> events, @Nullable ClipId selected, double top, double bottom) {
        List<EventSpan> drawn = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Clip event : events) {
            EventSpan span = EventSpan.of(event).orElse(null);
            if (span == null
                    || event.id().equals(selected)
                    || span.to().value() < scale.first()
                    || span.from().value() > scale.last()) {
                continue;
            }
            drawn.add(span);
            places.add(new Place(event, Math.max(0, scale.edge(span.from().value()))));
        }
        stretches.draw(scale, drawn, top, bottom);
        name(places, scale, top);
    }

    private record Place(Clip event, double left) {}

    private static void name(Label label, Clip event, String emotion) {
        label.setText(emotion);
        label.setUserData(event.id());
        String where = EventSpan.of(event)
                .map(span -> TimeWords.place(event, span.from()))
                .orElse("");
        Tip.set(label, emotion + " · " + where);
        // What was not visible has no style yet, and without one no size.
        label.applyCss();
    }

    /// Each label reaches to the next event at most; one without room is left out.
    private void name(List<Place> places, FrameScale scale, double top) {
        used = 0;
        for (int i = 0; i < places.size() && used < labels.size(); i++) {
            Place place = places.get(i);
            double end = i + 1 < places.size() ? places.get(i + 1).left() : scale.width();
            double room = end - place.left() - INSET;
            if (room < LEAST_LABEL) {
                continue;
            }
            Label label = labels.get(used++);
            String emotion = Objects.requireNonNullElse(place.event().coding().emotion(), "?");
            if (!emotion.equals(label.getText()) || !place.event().id().equals(label.getUserData())) {
                name(label, place.event(), emotion);
            }
            label.resizeRelocate(
                    place.left() + INSET, top + 1, Math.min(room, label.prefWidth(-1)), label.prefHeight(-1));
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < used);
        }
    }
}
