package org.dianet.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A sentence of a list that goes on in the next line where the list is too narrow for it.
public final class WrappedLine extends ListCell<String> {
    /// The cell's own edges and the list's scroll bar.
    private static final double EDGES = 40;

    private final Label words = new Label();

    public WrappedLine() {
        words.setWrapText(true);
        listViewProperty().subscribe(this::fit);
        setPrefWidth(0);
    }

    private void fit(@Nullable ListView<String> list) {
        words.prefWidthProperty().unbind();
        if (list != null) {
            words.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> room(list), list.widthProperty(), list.prefWidthProperty()));
        }
    }

    /// Before its first layout a list knows only how wide it wants to be.
    private static double room(ListView<String> list) {
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
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        words.setText(line);
        setGraphic(empty ? null : words);
    }
}
