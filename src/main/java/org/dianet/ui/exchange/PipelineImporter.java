package org.dianet.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.dianet.dataset.ClipRows;
import org.dianet.dataset.SheetReader;
import org.dianet.job.JobContext;
import org.dianet.pipeline.ImportDataset;
import org.dianet.pipeline.ImportReport;

/// The use cases, as the import sheet needs them.
public record PipelineImporter(ImportDataset use, SheetReader sheets) implements Importer {

    @Override
    public ClipRows read(SheetKind kind, Path sheet) throws IOException {
        return kind.format().read(sheet, sheets);
    }

    @Override
    public ImportReport run(ImportDataset.Order order, JobContext context) throws IOException {
        return use.run(order, context);
    }
}
