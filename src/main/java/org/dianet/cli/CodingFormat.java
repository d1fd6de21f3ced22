package org.dianet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dianet.dataset.coding.BorisProject;
import org.dianet.dataset.coding.BorisTable;
import org.dianet.dataset.coding.DatavyuFile;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.ImportCodings;
import org.dianet.storage.json.JsonTree;
import org.jspecify.annotations.Nullable;

/// The annotation programs whose files can be read.
enum CodingFormat {
    EAF,
    BORIS,
    DATAVYU;

    /// @param coder needed by all but EAF
    ImportCodings.Proposal propose(Project project, Path from, @Nullable Coder coder) throws IOException {
        ImportCodings importer = new ImportCodings();
        if (this == EAF) {
            return importer.proposeEaf(project, from, coder);
        }
        if (coder == null) {
            throw new IllegalArgumentException("Name the coder with --coder; the file does not say who coded.");
        }
        return switch (this) {
            case BORIS ->
                importer.propose(
                        project,
                        from,
                        from.toString().toLowerCase(Locale.ROOT).endsWith(".boris")
                                ? new BorisProject(JsonTree::read)
                                : new BorisTable(Adapters.sheets()),
                        coder);
            case DATAVYU -> importer.propose(project, from, new DatavyuFile(Adapters.sheets()), coder);
            case EAF -> throw new IllegalStateException("read above");
        };
    }
}
