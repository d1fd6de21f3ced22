package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;

/// A data set whose sheet has a header, and perhaps several sheets with it in one file.
interface HeadedFormat extends DatasetFormat {

    /// The headers that a sheet may have.
    List<Header> headers();

    /// The clips of one sheet that has such a header.
    ///
    /// @throws DatasetException if a column says that it is another data set's
    ClipRows rows(Table table) throws DatasetException;

    @Override
    default ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        return Tabs.read(file, sheets.read(file), this);
    }

    /// Complains about a sheet with a column that only another data set has.
    default void refuse(Table table, String column, DatasetKind other) throws DatasetException {
        if (table.has(column)) {
            throw new DatasetException(table.file() + " has a column " + column + ": it is the sheet of "
                    + other.title() + ", not of " + kind().title() + ".");
        }
    }
}
