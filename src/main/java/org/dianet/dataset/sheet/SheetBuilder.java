package org.dianet.dataset.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dianet.dataset.table.Sheet;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.ReadReason;

/// A sheet that is being read: its rows, and what has to be said about them.
final class SheetBuilder {
    static final int MOST_COLUMNS = 256;

    private final String name;
    private final Sheet.Visibility visibility;
    private final TreeMap<Integer, Sheet.Row> rows = new TreeMap<>();
    private final List<Sheet.Remark> remarks = new ArrayList<>();
    private int beyond;

    SheetBuilder(String name, Sheet.Visibility visibility) {
        this.name = name;
        this.visibility = visibility;
    }

    String name() {
        return name;
    }

    void add(Sheet.Row row) {
        rows.put(row.number(), row);
    }

    void remark(int row, int column, CellRead read) {
        remarks.add(new Sheet.Remark(row, column, read));
    }

    /// A cell too far to the right to be read.
    void beyond(String text) {
        beyond += text.isBlank() ? 0 : 1;
    }

    void error(int row, int column, String error) {
        remark(row, column, new ReadReason.CellError(error));
    }

    void set(int row, int column, String text) {
        rows.put(row, rows.getOrDefault(row, new Sheet.Row(row, List.of())).with(column, text));
    }

    /// Cells merged downwards all have the value of the first. A cell merged to the right is a title.
    void merge(CellRangeAddress region) {
        int first = region.getFirstRow() + 1;
        int column = region.getFirstColumn();
        Sheet.Row top = rows.get(first);
        if (top == null || column >= MOST_COLUMNS || top.cell(column).isEmpty()) {
            return;
        }
        for (Sheet.Row row : List.copyOf(
                rows.subMap(first, false, region.getLastRow() + 1, true).values())) {
            if (row.cell(column).isEmpty()) {
                set(row.number(), column, top.cell(column));
                remark(row.number(), column, new CellRead.Merged());
            }
        }
    }

    Sheet build() {
        if (beyond > 0) {
            remark(0, -1, new ReadReason.CellsBeyond(beyond, MOST_COLUMNS));
        }
        remarks.sort(Comparator.comparingInt(Sheet.Remark::row));
        return new Sheet(name, visibility, List.copyOf(rows.values()), remarks);
    }
}
