package org.dianet.ui.common;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A sentence of a list that goes on in the next line where the list is too narrow for it.
public final class WrappedLine extends ListCell<String> {
    public WrappedLine() {
        setWrapText(true);
        // As wide as the list, however long the sentence.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty ? null : line);
    }
}
