package org.dianet.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.ClipRows;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.SheetReader;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Makes or extends a project from an annotation sheet. Nothing is written before every clip has been looked at.
public final class ImportDataset {
    private final ProjectStore store;
    private final SheetReader sheets;
    private final MediaOpener opener;

    public ImportDataset(ProjectStore store, SheetReader sheets, MediaOpener opener) {
        this.store = store;
        this.sheets = sheets;
        this.opener = opener;
    }

    /// @param media folder that the sheet's paths start from
    /// @param folder of the project
    /// @param rate for image folders whose rate the sheet does not say, or `null`
    /// @param preset protocol that the project gets, or `null` to keep its own
    public record Order(
            DatasetFormat format,
            Path sheet,
            Path media,
            Path folder,
            @Nullable FrameRate rate,
            @Nullable ProtocolPreset preset,
            Fixes fixes) {

        public Order(DatasetFormat format, Path sheet, Path media, Path folder, @Nullable FrameRate rate) {
            this(format, sheet, media, folder, rate, null, Fixes.PROPOSE);
        }
    }

    /// What becomes of the fixes that published errata propose.
    public enum Fixes {
        PROPOSE,
        /// Those are made about which no sources disagree.
        ACCEPT
    }

    /// @throws IOException if nothing could be imported, in a sentence; the project is then as it was
    public ImportReport run(Order order, JobContext context) throws IOException {
        if (!Files.isDirectory(order.media)) {
            throw new DatasetException("There is no media folder " + order.media + ".");
        }
        ClipRows rows = order.format.read(order.sheet, sheets);
        List<RowProblem> problems = new ArrayList<>(rows.problems());
        ClipProbe probe = new ClipProbe(opener, order);
        List<Clip> clips = look(order, rows.clips(), problems, probe, context);
        problems.addAll(probe.notes(rows.clips()));
        if (clips.isEmpty()) {
            throw new DatasetException(
                    "No clip of " + order.sheet + " could be imported. First reason: " + problems.getFirst() + ".");
        }
        String sha256 = Sha256.of(order.sheet);
        return store.exists(order.folder)
                ? extend(order, clips, problems, sha256)
                : create(order, clips, problems, sha256);
    }

    private List<Clip> look(
            Order order, List<ClipRow> rows, List<RowProblem> problems, ClipProbe probe, JobContext context)
            throws DatasetException {
        List<Clip> clips = new ArrayList<>();
        int done = 0;
        for (ClipRow row : rows) {
            context.checkCancelled();
            try {
                Clip clip = probe.clip(row);
                clips.add(clip);
                problems.addAll(probe.oddMarks(row, clip));
            } catch (MediaException e) {
                problems.add(new RowProblem(
                        order.sheet,
                        row.row(),
                        probe.column(row),
                        String.valueOf(e.getMessage()),
                        RowProblem.Outcome.SKIPPED));
            }
            done++;
            context.report(Progress.of(done, rows.size(), row.id().value()));
        }
        return clips;
    }

    private ImportReport create(Order order, List<Clip> clips, List<RowProblem> problems, String sha256)
            throws IOException {
        Project empty = Project.empty(
                String.valueOf(order.folder.toAbsolutePath().normalize().getFileName()));
        Project project = new Edit.PutClips(clips)
                .applyTo(ImportedClasses.edit(empty, clips, order).applyTo(empty));
        store.create(order.folder, project);
        List<Finding> accepted = List.of();
        if (order.fixes == Fixes.ACCEPT) {
            try (ProjectSession session = ProjectSession.open(store, order.folder)) {
                accepted = AcceptFixes.in(session);
                project = session.project();
            }
        }
        return new ImportReport(
                clips, clips.size(), 0, problems, sha256, ImportedClasses.counts(project, order), accepted);
    }

    private ImportReport extend(Order order, List<Clip> clips, List<RowProblem> problems, String sha256)
            throws IOException {
        try (ProjectSession session = ProjectSession.open(store, order.folder)) {
            Project before = session.project();
            List<Clip> merged = clips.stream().map(clip -> merged(before, clip)).toList();
            int known = (int) clips.stream()
                    .filter(clip -> before.clip(clip.id()).isPresent())
                    .count();
            Edit classes = ImportedClasses.edit(before, merged, order);
            session.perform("Add labels", classes, null);
            session.perform("Import " + order.sheet.getFileName(), new Edit.PutClips(merged), null);
            List<Finding> accepted = order.fixes == Fixes.ACCEPT ? AcceptFixes.in(session) : List.of();
            return new ImportReport(
                    clips,
                    clips.size() - known,
                    known,
                    problems,
                    sha256,
                    ImportedClasses.counts(session.project(), order),
                    accepted);
        }
    }

    /// Importing again brings the sheet's news and keeps what people coded.
    private static Clip merged(Project before, Clip imported) {
        Clip result = imported;
        List<Coding> known = before.clip(imported.id()).map(Clip::codings).orElse(List.of());
        for (Coding coding : known) {
            result = coding.coder().equals(Coder.DATASET) ? result : result.with(coding);
        }
        return result;
    }
}
