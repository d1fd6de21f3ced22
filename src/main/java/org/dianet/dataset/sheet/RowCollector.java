package org.dianet.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dianet.dataset.table.Sheet;
import org.dianet.model.row.ReadReason;
import org.jspecify.annotations.Nullable;

/// Collects the rows that hold something, up to a bound.
final class RowCollector implements SheetContentsHandler {
    private static final int MOST_EMPTY_ROWS = 5_000;
    private static final String ERROR = "ERROR:#";

    private final SheetBuilder sheet;
    private final List<String> cells = new ArrayList<>();
    private int lastFilled;

    /// There has been nothing for so long that nothing more is expected.
    static final class EndReached extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    RowCollector(SheetBuilder sheet) {
        this.sheet = sheet;
    }

    @Override
    public void startRow(int index) {
        cells.clear();
        if (index - lastFilled > MOST_EMPTY_ROWS) {
            sheet.remark(0, -1, new ReadReason.RowsBelow(MOST_EMPTY_ROWS, lastFilled + 1));
            throw new EndReached();
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (text == null) {
            return;
        }
        if (column >= SheetBuilder.MOST_COLUMNS) {
            sheet.beyond(text);
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text.startsWith(ERROR) ? "" : text);
        if (text.startsWith(ERROR) && reference != null) {
            sheet.error(new CellReference(reference).getRow() + 1, column, text.substring(ERROR.length() - 1));
        }
    }

    @Override
    public void endRow(int index) {
        Sheet.Row row = new Sheet.Row(index + 1, cells);
        if (!row.blank()) {
            sheet.add(row);
            lastFilled = index;
        }
    }
}
