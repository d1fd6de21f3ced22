package org.dianet.ui.exchange.media;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.DefaultStringConverter;

/// A name that may be typed over. `Tab` keeps what was typed and goes to the next name, with `Shift` to
/// the one before; out of the table it goes only after the last.
final class TypedNameCell extends TextFieldTableCell<RecordingRow, String> {
    private boolean listening;

    TypedNameCell() {
        super(new DefaultStringConverter());
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!listening && getGraphic() instanceof TextField field) {
            listening = true;
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.TAB) {
                    commitEdit(field.getText());
                    goOn(event.isShiftDown() ? -1 : 1);
                    event.consume();
                }
            });
        }
    }

    private void goOn(int by) {
        TableView<RecordingRow> table = getTableView();
        List<TableColumn<RecordingRow, ?>> names = table.getVisibleLeafColumns().stream()
                .filter(TableColumn::isEditable)
                .toList();
        int place = getIndex() * names.size() + names.indexOf(getTableColumn()) + by;
        int row = Math.floorDiv(place, names.size());
        if (row >= 0 && row < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(row);
            table.edit(row, names.get(Math.floorMod(place, names.size())));
        } else {
            table.requestFocus();
        }
    }
}
