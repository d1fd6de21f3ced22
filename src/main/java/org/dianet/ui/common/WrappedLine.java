package org.dianet.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A sentence of a list that goes on in the next line where the list is too narrow for it.
public final class WrappedLine extends ListCell<String> {
    /// The cell's own edges and the list's scroll bar.
    private static final double EDGES = 40;

    private final Label words = new Label();

    public WrappedLine() {
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        listViewProperty().subscribe(list -> {
            words.prefWidthProperty().unbind();
            if (list != null) {
                words.prefWidthProperty()
                        .bind(Bindings.max(0, list.widthProperty().subtract(EDGES)));
            }
        });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        words.setText(line);
        setGraphic(empty ? null : words);
    }
}
