package org.dianet.dataset.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dianet.dataset.table.Sheet;

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

    void remark(Sheet.Kind kind, int row, int column, String text) {
        remarks.add(new Sheet.Remark(kind, row, column, text));
    }

    /// A cell too far to the right to be read.
    void beyond(String text) {
        beyond += text.isBlank() ? 0 : 1;
    }

    void error(int row, int column, String error) {
        remark(Sheet.Kind.NO_VALUE, row, column, "the cell holds the error " + error + "; taken as empty");
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
                remark(Sheet.Kind.MERGED, row.number(), column, region.formatAsString());
            }
        }
    }

    Sheet build() {
        if (beyond > 0) {
            remark(Sheet.Kind.READING, 0, -1, beyond + " cells beyond column " + MOST_COLUMNS + " were not read");
        }
        remarks.sort(Comparator.comparingInt(Sheet.Remark::row));
        return new Sheet(name, visibility, List.copyOf(rows.values()), remarks);
    }
}
