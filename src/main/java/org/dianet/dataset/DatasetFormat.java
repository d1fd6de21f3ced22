package org.dianet.dataset;

import java.nio.file.Path;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.SheetReader;

/// How a data set writes its annotations down.
public interface DatasetFormat {

    DatasetKind kind();

    /// @param file the sheet, or a folder where folders can say what a sheet would
    /// @throws DatasetException if the file is not such a sheet
    ClipRows read(Path file, SheetReader sheets) throws DatasetException;
}
