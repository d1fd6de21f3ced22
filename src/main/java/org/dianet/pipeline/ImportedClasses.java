package org.dianet.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.jspecify.annotations.Nullable;

/// The classes of a project after an import: by a preset where one was asked for, else by the labels that came.
final class ImportedClasses {
    private ImportedClasses() {}

    /// @throws DatasetException if the preset says nothing about some labels, naming all of them
    static Edit edit(Project before, List<Clip> imported, ImportDataset.Order order) throws DatasetException {
        @Nullable ProtocolPreset preset = order.preset();
        if (preset == null) {
            return ImportedLabels.edit(before, imported);
        }
        List<Clip> all = new Edit.PutClips(imported).applyTo(before).clips();
        Protocol protocol = preset.protocolFor(all);
        ProtocolCounts counts = ProtocolCounts.of(protocol, all);
        if (!counts.unknown().isEmpty()) {
            Map<String, Integer> labels = new TreeMap<>();
            counts.unknown().values().forEach(label -> labels.merge(label, 1, Integer::sum));
            throw new DatasetException("The protocol " + preset.name() + " knows no class for these labels, with their"
                    + " number of clips: " + labels + ". Nothing was imported; correct " + order.sheet()
                    + " or choose another protocol.");
        }
        return new Edit.SetClasses(ImportedLabels.vocabulary(before, imported), protocol);
    }

    static @Nullable ProtocolCounts counts(Project project, ImportDataset.Order order) {
        return order.preset() == null ? null : ProtocolCounts.of(project.protocol(), project.clips());
    }
}
