package org.dianet.ui.preview.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.preview.phase.AttentionLook.Place;
import org.jspecify.annotations.Nullable;

/// Follows the mouse over two pictures with attention between them: what the place below it attends to in the other. A
/// click pins a place, so that it counts while the mouse is elsewhere; another takes the pin away.
final class LookPointer {
    private final Map<PhaseKind, PhaseColumn> columns;
    private final Runnable changed;
    private final List<Place> pins = new ArrayList<>();
    private @Nullable AttentionLook look;
    private @Nullable Place hovered;

    /// @param changed called when something else is to be shown
    LookPointer(PhaseColumn onset, PhaseColumn offset, Runnable changed) {
        this.columns = Map.of(PhaseKind.ONSET, onset, PhaseKind.OFFSET, offset);
        this.changed = changed;
        columns.forEach((phase, column) -> {
            PhaseImageView image = column.image();
            image.addEventHandler(
                    MouseEvent.MOUSE_MOVED, event -> hover(phase, image.placeOf(event.getX(), event.getY())));
            image.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(phase, null));
            image.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    pin();
                }
            });
        });
    }

    /// Follows the mouse through another network's attention, or not at all. Pins stay while the grid does.
    void follow(@Nullable AttentionLook other) {
        AttentionLook before = look;
        look = other;
        if (other == null || before == null || before.rows() != other.rows() || before.columns() != other.columns()) {
            pins.clear();
            hovered = null;
        }
    }

    @Nullable
    AttentionLook look() {
        return look;
    }

    private void hover(PhaseKind phase, @Nullable Point2D at) {
        AttentionLook now = look;
        Place place = now == null || at == null ? null : now.place(phase, at.getX(), at.getY());
        if (!Objects.equals(place, hovered)) {
            hovered = place;
            changed.run();
        }
    }

    private void pin() {
        Place place = hovered;
        if (place != null) {
            if (!pins.remove(place)) {
                pins.add(place);
            }
            changed.run();
        }
    }

    /// The places that are looked from: the one below the mouse and those that are pinned.
    List<Place> places() {
        List<Place> places = new ArrayList<>(pins);
        if (hovered != null && !places.contains(hovered)) {
            places.add(hovered);
        }
        return look == null ? List.of() : places;
    }

    /// What these attend to in a phase's picture; `null` if none of them does.
    @Nullable
    TokenMap map(PhaseKind phase) {
        AttentionLook now = look;
        return now == null
                ? null
                : now.from(places().stream()
                        .filter(place -> place.phase() != phase)
                        .toList());
    }

    /// One line a place: where it looks most.
    String words() {
        AttentionLook now = look;
        return now == null
                ? ""
                : places().stream().map(place -> words(now, place)).collect(Collectors.joining("\n"));
    }

    private String words(AttentionLook now, Place place) {
        double[] values = now.from(place).values();
        int most = IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
        int own = place.row() * now.columns() + place.column();
        return Messages.text(
                "preview.look",
                Objects.requireNonNull(columns.get(place.phase())).name(),
                place.row() + 1,
                place.column() + 1,
                most / now.columns() + 1,
                most % now.columns() + 1,
                number(values[most]),
                number(values[own]),
                number(1.0 / values.length));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
