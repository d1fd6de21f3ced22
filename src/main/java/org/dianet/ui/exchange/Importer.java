package org.dianet.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.Recognition;
import org.dianet.job.JobContext;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.PreparedImport;

/// The use cases behind the import window.
public interface Importer {

    /// Which data sets a folder holds.
    ///
    /// @param chosen a folder, or one sheet whose pictures are where it is
    /// @param context whose cancelling ends the look at once
    Recognition recognise(Path chosen, JobContext context) throws IOException;

    /// Reads a sheet and looks at every clip's media; writes nothing.
    PreparedImport prepare(ImportDataset.Order order, JobContext context) throws IOException;

    /// What would be imported into the project on the disk; writes nothing.
    PreparedImport.Outcome preview(PreparedImport prepared) throws IOException;

    /// What the quality scan will say about sizes and headers of all files; writes nothing.
    ///
    /// @param folder of the project, which need not be there yet
    List<Finding> examine(Project after, Path folder, JobContext context);

    PreparedImport.Outcome write(PreparedImport prepared) throws IOException;
}
