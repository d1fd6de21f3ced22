package org.dianet.pipeline.importing;

import java.util.List;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.UseProtocol;
import org.jspecify.annotations.Nullable;

/// The classes of a project after an import: by a preset where one was asked for, otherwise by the labels that
/// came.
final class ImportedClasses {
    private ImportedClasses() {}

    /// @throws DatasetException if the preset says nothing about some labels, naming all of them
    static Edit edit(Project before, List<Clip> imported, ImportDataset.Order order) throws DatasetException {
        @Nullable ProtocolPreset preset = order.preset();
        if (preset == null) {
            return ImportedLabels.edit(before, imported);
        }
        List<Clip> all = new Edit.PutClips(imported).applyTo(before).clips();
        try {
            return UseProtocol.edit(before, all, ImportedLabels.vocabulary(before, imported), preset);
        } catch (DatasetException e) {
            throw new DatasetException(
                    e.getMessage() + " Nothing was imported; correct " + order.names() + " or choose another protocol.",
                    e);
        }
    }
}
