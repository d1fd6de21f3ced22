package org.dianet.ui.library;

import javafx.scene.control.TableCell;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.control.StateSymbol;
import org.jspecify.annotations.Nullable;

/// A review state in the table.
final class StateCell extends TableCell<Clip, ReviewState> {
    private final StateSymbol symbol = new StateSymbol();

    @Override
    protected void updateItem(@Nullable ReviewState state, boolean empty) {
        super.updateItem(state, empty);
        setText(null);
        if (empty || state == null) {
            setGraphic(null);
        } else {
            symbol.show(state);
            setGraphic(symbol);
        }
    }
}
