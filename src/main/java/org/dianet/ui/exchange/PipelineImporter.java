package org.dianet.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.Recognition;
import org.dianet.dataset.table.MediaTree;
import org.dianet.dataset.table.SheetReader;
import org.dianet.job.JobContext;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.PreparedImport;
import org.jspecify.annotations.Nullable;

/// The use cases, as the import window needs them.
public record PipelineImporter(ImportDataset use, SheetReader sheets, ExamineProject scan) implements Importer {

    @Override
    public Recognition recognise(Path chosen, JobContext context) throws IOException {
        Path home = chosen.toAbsolutePath().normalize();
        @Nullable Path above = home.getParent();
        return MediaTree.checking(
                context::checkCancelled,
                () -> Files.isRegularFile(home) && above != null
                        ? Recognition.of(above, List.of(home), sheets)
                        : Recognition.of(home, sheets));
    }

    @Override
    public PreparedImport prepare(ImportDataset.Order order, JobContext context) throws IOException {
        return MediaTree.checking(context::checkCancelled, () -> use.prepare(order, context));
    }

    @Override
    public PreparedImport.Outcome preview(PreparedImport prepared) throws IOException {
        return use.preview(prepared);
    }

    @Override
    public List<Finding> examine(Project after, Path folder, JobContext context) {
        return scan.examine(after, folder, ExamineProject.Depth.HEADERS, context);
    }

    @Override
    public PreparedImport.Outcome write(PreparedImport prepared) throws IOException {
        return use.write(prepared);
    }
}
