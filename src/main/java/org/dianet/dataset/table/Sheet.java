package org.dianet.dataset.table;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.row.CellRead;

/// One sheet of a table file, all cells as text.
///
/// @param remarks what was done or seen while reading
public record Sheet(String name, Visibility visibility, List<Row> rows, List<Remark> remarks) {

    /// Whether a spreadsheet program shows it.
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    /// @param row as the table's own program counts, or 0 if it concerns the whole sheet
    /// @param column from 0, or -1
    public record Remark(int row, int column, CellRead read) {}

    /// @param number of the row as the table's own program shows it, from 1
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell without outer blanks; empty beyond the row's end.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /// The same with another text in one cell.
        public Row with(int column, String text) {
            List<String> all = new ArrayList<>(cells);
            while (all.size() <= column) {
                all.add("");
            }
            all.set(column, text);
            return new Row(number, all);
        }
    }

    public Sheet {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public Sheet(String name, List<Row> rows) {
        this(name, Visibility.SHOWN, rows, List.of());
    }

    public boolean hidden() {
        return visibility == Visibility.HIDDEN;
    }

    public boolean blank() {
        return rows.stream().allMatch(Row::blank);
    }
}
