package org.dianet.ui.exchange;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A sentence that takes as many lines as it needs.
final class WrappedCell extends ListCell<String> {
    WrappedCell() {
        setWrapText(true);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
        super.updateItem(sentence, empty);
        setText(empty ? null : sentence);
    }
}
