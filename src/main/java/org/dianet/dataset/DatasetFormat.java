package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;

/// How a data set writes its annotations down.
public interface DatasetFormat {

    DatasetKind kind();

    /// @param file the sheet, or a folder where folders can say what a sheet would
    /// @throws DatasetException if the file is not such a sheet
    ClipRows read(Path file, SheetReader sheets) throws DatasetException;

    /// What the rows must have in their header.
    static Table table(Path file, SheetReader sheets, List<String> required) throws DatasetException {
        Table table = Table.find(file, sheets.read(file), required);
        if (table.rows().isEmpty()) {
            throw new DatasetException(file + " has a header but no row beneath it.");
        }
        return table;
    }

    /// Complains about a sheet with a column that only another data set has.
    static void refuse(Table table, String column, DatasetKind other, DatasetKind wanted) throws DatasetException {
        if (table.has(column)) {
            throw new DatasetException(table.file() + " has a column " + column + ": it is the sheet of "
                    + other.title() + ", not of " + wanted.title() + ".");
        }
    }
}
