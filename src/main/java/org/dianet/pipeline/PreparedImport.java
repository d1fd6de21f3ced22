package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.pipeline.ImportDataset.Order;
import org.jspecify.annotations.Nullable;

/// A sheet whose clips were looked at, before anything is written.
///
/// @param clips with media paths that start from the media folder
/// @param problems what was odd about rows and folders
public record PreparedImport(Order order, List<Clip> clips, List<RowProblem> problems, ImportedSheet sheet) {
    public PreparedImport {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /// The same clips for another project, protocol or rule about errata.
    public PreparedImport into(Path folder, @Nullable ProtocolPreset preset, ImportDataset.Fixes fixes) {
        Order other = new Order(order.format(), order.sheet(), order.media(), folder, order.rate(), preset, fixes);
        return new PreparedImport(other, clips, problems, sheet);
    }

    /// What an import makes of a project.
    ///
    /// @param edit the whole import, to be done and undone as one
    /// @param findings what the quality scan says about the project afterwards, media aside
    public record Outcome(String label, Edit edit, Project after, ImportReport report, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /// Importing again brings the sheet's news and keeps what people coded.
    ///
    /// @throws DatasetException if the protocol says nothing about some labels, naming all of them
    public Outcome onto(Project before) throws DatasetException {
        Map<ClipId, Clip> present = new HashMap<>();
        before.clips().forEach(clip -> present.put(clip.id(), clip));
        List<Clip> merged = new ArrayList<>();
        int known = 0;
        for (Clip clip : clips) {
            Clip placed = clip.with(MediaPlaces.moved(clip.media(), order.media(), order.folder()));
            Clip old = present.get(clip.id());
            known += old == null ? 0 : 1;
            merged.add(old == null ? placed : keeping(placed, old.codings()));
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.PutClips(merged));
        edits.add(new Edit.SetSheets(sheet.addedTo(before.sheets())));
        edits.add(ImportedClasses.edit(before, merged, order));
        Project after = new Edit.Together(edits).applyTo(before);
        List<Finding> accepted = List.of();
        if (order.fixes() == ImportDataset.Fixes.ACCEPT) {
            AcceptFixes.Accepted fixes = AcceptFixes.in(after);
            accepted = fixes.findings();
            edits.addAll(fixes.edits());
            after = fixes.after();
        }
        ImportReport report = new ImportReport(
                merged,
                merged.size() - known,
                known,
                problems,
                sheet,
                ProtocolCounts.of(after.protocol(), after.clips()),
                accepted);
        return new Outcome(
                "Import " + sheet.name(), new Edit.Together(edits), after, report, ExamineProject.annotations(after));
    }

    private static Clip keeping(Clip imported, List<Coding> known) {
        Clip result = imported;
        for (Coding coding : known) {
            result = coding.coder().equals(Coder.DATASET) ? result : result.with(coding);
        }
        return result;
    }
}
