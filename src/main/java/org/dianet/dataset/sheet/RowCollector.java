package org.dianet.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dianet.dataset.Sheet;
import org.jspecify.annotations.Nullable;

/// Collects the rows that hold something, up to a bound.
final class RowCollector implements SheetContentsHandler {
    private static final int MOST_EMPTY_ROWS = 5_000;
    private static final int MOST_COLUMNS = 256;

    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int lastFilled;

    /// There has been nothing for so long that nothing more is expected.
    static final class EndReached extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    @Override
    public void startRow(int index) {
        cells.clear();
        if (index - lastFilled > MOST_EMPTY_ROWS) {
            throw new EndReached();
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (text == null || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    @Override
    public void endRow(int index) {
        Sheet.Row row = new Sheet.Row(index + 1, cells);
        if (!row.blank()) {
            rows.add(row);
            lastFilled = index;
        }
    }
}
