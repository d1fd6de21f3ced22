package org.dianet.dataset.table;

import java.nio.file.Path;
import java.util.List;

/// Reads table files. The port behind which the spreadsheet libraries stay.
public interface SheetReader {

    /// The sheets of a file in order; a text file has one.
    ///
    /// @throws DatasetException if it is missing, damaged or no table
    List<Sheet> read(Path file) throws DatasetException;
}
