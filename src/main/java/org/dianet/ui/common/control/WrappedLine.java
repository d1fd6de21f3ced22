package org.dianet.ui.common.control;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A sentence of a list that goes on in the next line where the list is too narrow for it.
///
/// @param <T> what the sentence is the text of
public final class WrappedLine<T> extends ListCell<T> {
    /// The cell's own edges and the list's scroll bar.
    private static final double EDGES = 40;

    private static final String HEADING = "heading";
    private final Label words = new Label();

    private final Function<T, String> said;
    private final Predicate<T> heading;

    public WrappedLine() {
        this(String::valueOf, _ -> false);
    }

    /// @param heading which lines stand over others
    public WrappedLine(Predicate<T> heading) {
        this(String::valueOf, heading);
    }

    /// @param said the sentence about an item
    public WrappedLine(Function<T, String> said, Predicate<T> heading) {
        this.said = said;
        this.heading = heading;
        words.setWrapText(true);
        listViewProperty().subscribe(this::fit);
        setPrefWidth(0);
    }

    private void fit(@Nullable ListView<T> list) {
        words.prefWidthProperty().unbind();
        if (list != null) {
            words.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> room(list), list.widthProperty(), list.prefWidthProperty()));
        }
    }

    /// Before its first layout a list knows only how wide it wants to be.
    private static double room(ListView<?> list) {
        double width = list.getWidth() > 0 ? list.getWidth() : list.getPrefWidth();
        return Math.max(EDGES, width - EDGES);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty()
                ? super.computePrefHeight(width)
                : snappedTopInset() + words.prefHeight(words.getPrefWidth()) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable T line, boolean empty) {
        super.updateItem(line, empty);
        words.setText(line == null ? null : said.apply(line));
        words.getStyleClass().remove(HEADING);
        if (line != null && heading.test(line)) {
            words.getStyleClass().add(HEADING);
        }
        setGraphic(empty ? null : words);
    }
}
