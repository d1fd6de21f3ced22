package org.dianet.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.dianet.dataset.ClipRows;
import org.dianet.job.JobContext;
import org.dianet.pipeline.ImportDataset;
import org.dianet.pipeline.ImportReport;

/// The use cases behind the import sheet.
public interface Importer {

    /// What a sheet says, before anybody looks at pixels.
    ClipRows read(SheetKind kind, Path sheet) throws IOException;

    ImportReport run(ImportDataset.Order order, JobContext context) throws IOException;
}
