package org.dianet.ui.library;

import javafx.scene.control.TableCell;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A clip's name, with a sign before it where its media are missing.
final class NameCell extends TableCell<Clip, String> {
    private final LibraryViewModel model;

    NameCell(LibraryViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        if (empty || name == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean missing = getIndex() < getTableView().getItems().size()
                && model.isMissing(getTableView().getItems().get(getIndex()));
        setText(name);
        setGraphic(missing ? Icons.of("mdal-broken_image") : null);
        setAccessibleText(missing ? Messages.text("library.missing.accessible", name) : name);
    }
}
