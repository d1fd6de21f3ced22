package org.dianet.ui.results;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.dianet.ui.common.message.Messages;

/// Columns of the results tables, which sort by value and not by text.
final class Columns {
    private Columns() {}

    static <T> TableColumn<T, String> text(String key, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    static <T> TableColumn<T, Number> count(String key, ToDoubleFunction<T> value) {
        return number(key, value, v -> Long.toString(Math.round(v)));
    }

    static <T> TableColumn<T, Number> score(String key, ToDoubleFunction<T> value) {
        return number(key, value, ScoreTable::format);
    }

    /// One whose name stands in the data.
    static <T> TableColumn<T, Number> score(ToDoubleFunction<T> value) {
        return number(new TableColumn<>(), value, ScoreTable::format);
    }

    private static <T> TableColumn<T, Number> number(
            String key, ToDoubleFunction<T> value, Function<Double, String> format) {
        return number(new TableColumn<>(Messages.text(key)), value, format);
    }

    private static <T> TableColumn<T, Number> number(
            TableColumn<T, Number> column, ToDoubleFunction<T> value, Function<Double, String> format) {
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Number item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : format.apply(item.doubleValue()));
            }
        });
        return column;
    }
}
