package org.dianet.dataset;

import java.util.List;

/// One sheet of a table file, all cells as text.
public record Sheet(String name, List<Row> rows) {

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
    }

    public Sheet {
        rows = List.copyOf(rows);
    }
}
