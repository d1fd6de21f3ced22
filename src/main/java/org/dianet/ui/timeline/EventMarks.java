package org.dianet.ui.timeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The selected event on the timeline: a flag for each mark, and a band for each phase.
final class EventMarks {
    private static final double MARKER_WIDTH = 44;
    private static final double FLAG_HEIGHT = 18;
    private final TimelineViewModel model;
    private final Map<MarkKind, Marker> markers = new EnumMap<>(MarkKind.class);
    private final Region onsetBand = TimelineView.region("band", "onset-band");
    private final Region offsetBand = TimelineView.region("band", "offset-band");

    /// @param grab told which mark is pressed
    EventMarks(TimelineViewModel model, BiConsumer<MouseEvent, MarkKind> grab) {
        this.model = model;
        for (MarkKind markKind : MarkKind.values()) {
            Marker marker = new Marker(markKind, model);
            markers.put(markKind, marker);
            marker.setOnMousePressed(event -> grab.accept(event, markKind));
        }
    }

    Collection<Marker> markers() {
        return markers.values();
    }

    Region onsetBand() {
        return onsetBand;
    }

    Region offsetBand() {
        return offsetBand;
    }

    /// @param above where flags begin
    /// @param top where bands begin
    void place(FrameScale scale, double width, double above, double top, double bottom) {
        Integer onset = model.marks().get().get(MarkKind.ONSET);
        Integer apex = model.marks().get().get(MarkKind.APEX);
        Integer offset = model.marks().get().get(MarkKind.OFFSET);
        // Without an apex the event is one band.
        placeBand(onsetBand, scale, onset, apex == null ? offset : apex, top, bottom);
        placeBand(offsetBand, scale, apex, offset, top, bottom);
        placeMarkers(scale, width, above, bottom);
    }

    private static void placeBand(
            Region band, FrameScale scale, @Nullable Integer from, @Nullable Integer to, double top, double bottom) {
        band.setVisible(from != null && to != null && from <= to);
        if (from != null && to != null && from <= to) {
            band.resizeRelocate(scale.x(from), top, scale.x(to) - scale.x(from), bottom - top);
        }
    }

    /// Flags that would cover each other hang one below the other.
    private void placeMarkers(FrameScale scale, double width, double above, double bottom) {
        double[] taken = new double[MarkKind.values().length];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (MarkKind markKind : MarkKind.values()) {
            Marker marker = Objects.requireNonNull(markers.get(markKind), "marker");
            Integer frame = model.marks().get().get(markKind);
            marker.setVisible(frame != null);
            if (frame == null) {
                continue;
            }
            double x = Math.rint(scale.x(frame));
            int row = 0;
            while (row < taken.length - 1 && x - taken[row] < MARKER_WIDTH) {
                row++;
            }
            taken[row] = x;
            marker.hang(row * FLAG_HEIGHT);
            marker.keepFlagWithin(x, width);
            marker.say(Messages.text("timeline.mark.hint", MarkName.of(markKind), model.placeAt(frame)));
            marker.resizeRelocate(x - MARKER_WIDTH / 2, above, MARKER_WIDTH, bottom - above);
        }
    }
}
