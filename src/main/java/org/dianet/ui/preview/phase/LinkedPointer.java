package org.dianet.ui.preview.phase;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// One pointer over several pictures of the same face: where the mouse is over one of them, a cross marks the same
/// place in all, and their values there are said.
final class LinkedPointer {
    private final List<PhaseColumn> columns;
    private final Consumer<String> say;
    private @Nullable Point2D place;

    /// @param say gets what the values are, or nothing where the mouse is elsewhere
    LinkedPointer(List<PhaseColumn> columns, Consumer<String> say) {
        this.columns = List.copyOf(columns);
        this.say = say;
        for (PhaseColumn column : columns) {
            PhaseImageView image = column.image();
            image.addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(image.placeOf(event.getX(), event.getY())));
            image.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> move(null));
        }
    }

    /// The pictures have changed below it.
    void refresh() {
        move(place);
    }

    private void move(@Nullable Point2D to) {
        place = to;
        columns.forEach(column -> column.image().point(to));
        say.accept(to == null ? "" : values(to));
    }

    /// The unit stands once, at the end.
    private String values(Point2D at) {
        List<PhaseColumn> read = columns.stream().filter(PhaseColumn::readable).toList();
        String values = read.stream()
                .map(column ->
                        Messages.text("preview.pointer.value", column.name(), column.valueAt(at.getX(), at.getY())))
                .collect(Collectors.joining("   "));
        return read.isEmpty() ? "" : (values + " " + read.getLast().unit()).strip();
    }
}
