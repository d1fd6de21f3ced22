package org.dianet.ui.events;

import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.CodingSigns;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The columns of the list of events. The last ones go first where there is little room; the row's words have all.
final class EventColumns {
    private static final double BAR = 18;
    private final TableView<Clip> table;
    private final PauseTransition settled = new PauseTransition(Duration.ONE);
    /// Those that may go, the one that goes first at the end.
    private final List<TableColumn<Clip, ?>> spare;

    EventColumns(TableView<Clip> table, EventsViewModel model) {
        this.table = table;
        TableColumn<Clip, Integer> number = new TableColumn<>(Messages.text("events.number"));
        number.setCellFactory(_ -> new NumberCell());
        sized(number, 36);
        TableColumn<Clip, String> start = sized(column("events.start", model::begin), 108);
        TableColumn<Clip, String> apex = sized(column("events.apex", clip -> model.place(clip, MarkKind.APEX)), 108);
        TableColumn<Clip, String> end = sized(column("events.end", clip -> model.place(clip, MarkKind.OFFSET)), 108);
        TableColumn<Clip, String> length = sized(column("events.length", model::length), 64);
        TableColumn<Clip, String> kind =
                sized(column("events.kind", clip -> Messages.text("events.kind." + EventsViewModel.kind(clip))), 56);
        TableColumn<Clip, String> label = sized(column("events.label", EventsViewModel::label), 84);
        TableColumn<Clip, String> units =
                sized(column("events.units", clip -> clip.coding().actionUnits().notation()), 64);
        TableColumn<Clip, String> flags = sized(column("events.flags", clip -> CodingSigns.of(clip.coding())), 52);
        TableColumn<Clip, String> coder =
                sized(column("events.coder", clip -> clip.coding().author().name()), 64);
        table.getColumns().setAll(List.of(number, start, apex, end, length, kind, label, units, flags, coder));
        table.getColumns().forEach(each -> {
            each.setSortable(false);
            each.setReorderable(false);
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        spare = List.of(kind, apex, units, flags, coder);
        // Columns that come or go while the table is laid out are drawn wrongly.
        settled.setOnFinished(_ -> arrange());
        table.widthProperty().subscribe(_ -> settled.playFromStart());
        arrange();
    }

    private void arrange() {
        double needed = BAR
                + table.getColumns().stream()
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
        for (TableColumn<Clip, ?> column : spare.reversed()) {
            boolean there = table.getWidth() <= 0 || needed <= table.getWidth();
            column.setVisible(there);
            needed -= there ? 0 : column.getMinWidth();
        }
    }

    private static TableColumn<Clip, String> column(String key, Function<Clip, String> value) {
        TableColumn<Clip, String> column = new TableColumn<>(Messages.text(key));
        column.setId(key.replace('.', '-'));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static <T> TableColumn<Clip, T> sized(TableColumn<Clip, T> column, double least) {
        column.setMinWidth(least);
        column.setPrefWidth(least);
        return column;
    }

    /// Its place in time, from 1.
    private static final class NumberCell extends TableCell<Clip, Integer> {
        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : Integer.toString(getIndex() + 1));
        }
    }
}
