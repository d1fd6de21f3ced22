package org.dianet.pipeline.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.AcceptFixes;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset.Order;
import org.jspecify.annotations.Nullable;

/// Sheets whose clips were looked at, before anything is written.
///
/// @param clips with media paths that start from the media folder
/// @param named every clip that the sheets name, also where its pictures cannot be used
/// @param problems what was odd about rows and folders
public record PreparedImport(
        Order order, List<Clip> clips, Set<ClipId> named, List<RowProblem> problems, List<ImportedSheet> sheets) {
    public PreparedImport {
        clips = List.copyOf(clips);
        named = Set.copyOf(named);
        problems = List.copyOf(problems);
        sheets = List.copyOf(sheets);
    }

    /// The same clips for another project, protocol or rule about errata and absent clips.
    public PreparedImport into(
            Path folder, @Nullable ProtocolPreset preset, ImportDataset.Fixes fixes, ImportDataset.Absent absent) {
        Order other =
                new Order(order.format(), order.sheets(), order.media(), folder, order.rate(), preset, fixes, absent);
        return new PreparedImport(other, clips, named, problems, sheets);
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
    /// @throws DatasetException if the protocol says nothing about some labels, naming all of them, or a
    ///     tier has no such value
    public Outcome onto(Project before) throws DatasetException {
        Map<ClipId, Clip> present = new HashMap<>();
        before.clips().forEach(clip -> present.put(clip.id(), clip));
        ImportedTiers tiers = ImportedTiers.of(before, clips, order.names());
        List<Clip> merged = new ArrayList<>();
        int known = 0;
        for (Clip clip : tiers.clips()) {
            Clip placed = clip.with(MediaPlaces.moved(clip.media(), order.media(), order.folder()));
            Clip old = present.get(clip.id());
            known += old == null ? 0 : 1;
            merged.add(old == null ? placed : keeping(placed, old));
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.PutClips(merged));
        List<Clip> absent = absent(before);
        if (!absent.isEmpty() && order.absent() == ImportDataset.Absent.REMOVE) {
            edits.add(new Edit.RemoveClips(absent.stream().map(Clip::id).toList()));
        }
        List<ImportedSheet> all = before.sheets();
        for (ImportedSheet sheet : sheets) {
            all = sheet.addedTo(all);
        }
        edits.add(new Edit.SetSheets(all));
        Edit classes = ImportedClasses.edit(before, merged, order);
        edits.add(classes);
        tiers.edit(classes.applyTo(before)).ifPresent(edits::add);
        Project after = new Edit.Composite(edits).applyTo(before);
        ProtocolCounts counts = ProtocolCounts.of(after.protocol(), after.clips());
        counted(merged, counts);
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
                sheets,
                accepted.isEmpty() ? counts : ProtocolCounts.of(after.protocol(), after.clips()),
                accepted,
                absent,
                order.absent());
        return new Outcome(
                "Import " + report.sheetNames(),
                new Edit.Composite(edits),
                after,
                report,
                ExamineProject.annotations(after));
    }

    /// Clips that the project has from this data set and that the sheets do not name.
    private List<Clip> absent(Project before) {
        Set<String> datasets = new HashSet<>();
        clips.forEach(clip -> datasets.add(clip.dataset()));
        return before.clips().stream()
                .filter(clip -> datasets.contains(clip.dataset()) && !named.contains(clip.id()))
                .filter(clip -> !clip.dataset().isEmpty() || onlySheet(before))
                .toList();
    }

    /// Clips without a data set may be anybody's; they are of this sheet only if the project has no other and not more
    /// of them than came from it.
    private boolean onlySheet(Project before) {
        Set<String> names = new HashSet<>();
        sheets.forEach(sheet -> names.add(sheet.name()));
        long nameless =
                before.clips().stream().filter(clip -> clip.dataset().isEmpty()).count();
        return !before.sheets().isEmpty()
                && before.sheets().stream().allMatch(old -> names.contains(old.name()))
                && nameless
                        <= before.sheets().stream()
                                .mapToInt(ImportedSheet::clips)
                                .sum();
    }

    /// @throws DatasetException if a protocol was asked for under which no clip counts
    private void counted(List<Clip> imported, ProtocolCounts counts) throws DatasetException {
        ProtocolPreset preset = order.preset();
        if (preset == null) {
            return;
        }
        if (imported.stream().allMatch(clip -> clip.coding().emotion() == null)) {
            throw new DatasetException("No clip of " + order.names() + " has a label that the protocol " + preset.name()
                    + " could count: the sheet has no column "
                    + (preset.labels() == ProtocolPreset.LabelColumn.EMOTION
                            ? "such as Emotion, Estimated Emotion or label"
                            : "Objective Classes")
                    + ". Nothing was imported; leave the protocol out to import the clips without labels.");
        }
        if (counts.clips() == 0) {
            throw new DatasetException("Under the protocol " + preset.name() + " no clip of " + order.names()
                    + " counts: it leaves out every label. Nothing was imported; choose another protocol.");
        }
    }

    /// What people said of a clip stays: its codings, what they excluded, and a frame rate that the import does not
    /// know.
    private static Clip keeping(Clip imported, Clip known) {
        Clip result = imported.with(known.excluded()).withTimes(imported.times().or(known::times));
        for (Coding coding : known.codings()) {
            result = coding.coder().equals(Coder.DATASET) ? result : result.with(coding);
        }
        return result;
    }
}
