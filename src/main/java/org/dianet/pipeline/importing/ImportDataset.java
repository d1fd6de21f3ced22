package org.dianet.pipeline.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.ClipRows;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.OwnLabels;
import org.dianet.dataset.RowPlace;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.SheetReader;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.row.PartReason;
import org.dianet.model.row.RowReason;
import org.dianet.model.row.SheetReason;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.Sha256;
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

    /// @param sheets the tables, or the media folder where the folders say all
    /// @param media folder that the sheets' paths start from
    /// @param folder of the project
    /// @param rate for image folders whose rate the sheet does not say, or `null`
    /// @param preset protocol that the project gets, or `null` to keep its own
    public record Order(
            DatasetFormat format,
            List<Path> sheets,
            Path media,
            Path folder,
            @Nullable FrameRate rate,
            @Nullable ProtocolPreset preset,
            Fixes fixes,
            Absent absent) {

        public Order {
            sheets = List.copyOf(sheets);
        }

        public Order(DatasetFormat format, Path sheet, Path media, Path folder, @Nullable FrameRate rate) {
            this(format, sheet, media, folder, rate, null, Fixes.PROPOSE);
        }

        public Order(
                DatasetFormat format,
                Path sheet,
                Path media,
                Path folder,
                @Nullable FrameRate rate,
                @Nullable ProtocolPreset preset,
                Fixes fixes) {
            this(format, List.of(sheet), media, folder, rate, preset, fixes, Absent.KEEP);
        }

        /// The first sheet.
        public Path sheet() {
            return sheets.getFirst();
        }

        String names() {
            return sheets.stream().map(Path::toString).collect(Collectors.joining(", "));
        }
    }

    /// What becomes of clips that the project has from this data set and that the sheet no longer names.
    public enum Absent {
        KEEP,
        REMOVE
    }

    /// What becomes of the fixes that published errata propose.
    public enum Fixes {
        PROPOSE,
        /// Those are made about which no sources disagree.
        ACCEPT
    }

    /// @throws IOException if nothing could be imported, in a sentence; the project is then as it was
    public ImportReport run(Order order, JobContext context) throws IOException {
        return write(prepare(order, context)).report();
    }

    /// Reads the sheet and looks at every clip's media; writes nothing.
    ///
    /// @throws IOException if nothing could be imported, in a sentence
    public PreparedImport prepare(Order order, JobContext context) throws IOException {
        if (!Files.isDirectory(order.media)) {
            throw new DatasetException("There is no media folder " + order.media + ".");
        }
        ClipRows rows = read(order);
        List<RowProblem> problems = new ArrayList<>(rows.problems());
        ClipProbe probe = new ClipProbe(opener, order);
        List<Clip> clips = look(rows.clips(), problems, probe, context);
        problems.addAll(probe.notes(rows.clips()));
        if (clips.isEmpty()) {
            throw new DatasetException("No clip of " + order.names() + " could be imported. First reason: "
                    + problems.stream()
                            .filter(RowProblem::odd)
                            .findFirst()
                            .orElse(problems.getFirst())
                            .line()
                    + ".");
        }
        labels(order, rows, clips).ifPresent(problems::add);
        unknownRates(order, clips).ifPresent(problems::add);
        sharedSubjects(order, clips).ifPresent(problems::add);
        List<ImportedSheet> from = new ArrayList<>();
        for (Path sheet : order.sheets) {
            from.add(new ImportedSheet(
                    order.format.kind().toString(),
                    String.valueOf(sheet.toAbsolutePath().normalize().getFileName()),
                    Files.isDirectory(sheet) ? Sha256.of(clips) : Sha256.of(sheet),
                    order.sheets.size() == 1 ? clips.size() : from(sheet, rows)));
        }
        return new PreparedImport(order, clips, rows.ids(), problems, from);
    }

    private ClipRows read(Order order) throws DatasetException {
        ClipRows rows = order.format.read(order.sheet(), sheets);
        for (Path further : order.sheets.subList(1, order.sheets.size())) {
            rows = rows.and(order.format.read(further, sheets));
        }
        rows = OwnLabels.alike(order.format.kind(), rows);
        List<String> names = order.sheets.stream()
                .map(sheet -> String.valueOf(sheet.getFileName()))
                .toList();
        return order.sheets.size() == 1
                ? rows
                : rows.with(RowPlace.whole(order.sheet())
                        .problem("", new PartReason.Joined(PartReason.Part.FILE, names), RowProblem.Outcome.NOTED));
    }

    private static int from(Path sheet, ClipRows rows) {
        return (int) rows.clips().stream()
                .filter(row -> row.place().file().equals(sheet))
                .count();
    }

    /// That people of one name in several data sets of a table of one's own count as one. Published data sets have
    /// names of their own.
    private static Optional<RowProblem> sharedSubjects(Order order, List<Clip> clips) {
        if (order.format.kind() != DatasetKind.IMAGES && order.format.kind() != DatasetKind.TABLE) {
            return Optional.empty();
        }
        Map<String, Set<String>> sets = new TreeMap<>();
        clips.forEach(clip -> sets.computeIfAbsent(clip.subject().value(), _ -> new TreeSet<>())
                .add(clip.dataset()));
        sets.values().removeIf(of -> of.size() < 2);
        return sets.entrySet().stream()
                .findFirst()
                .map(first -> RowPlace.whole(order.sheet())
                        .problem(
                                "subject",
                                new SheetReason.SharedSubjects(
                                        sets.size(),
                                        first.getKey(),
                                        first.getValue().stream()
                                                .filter(name -> !name.isEmpty())
                                                .findFirst()
                                                .orElseThrow()),
                                RowProblem.Outcome.NOTED));
    }

    /// That nobody said at which rate some clips were filmed.
    private static Optional<RowProblem> unknownRates(Order order, List<Clip> clips) {
        long unknown = clips.stream()
                .filter(clip -> clip.media().hasFrames() && clip.rate().isEmpty())
                .count();
        return unknown == 0
                ? Optional.empty()
                : Optional.of(RowPlace.whole(order.sheet())
                        .problem("", new SheetReason.UnknownRates((int) unknown), RowProblem.Outcome.NOTED));
    }

    /// That all clips come without a label, where the sheet has no column of them.
    ///
    /// @throws DatasetException if it has one and no clip got a label from it
    private static Optional<RowProblem> labels(Order order, ClipRows rows, List<Clip> clips) throws DatasetException {
        if (clips.stream().anyMatch(clip -> clip.coding().emotion() != null)) {
            return Optional.empty();
        }
        if (!rows.labels().isEmpty()) {
            throw new DatasetException("No clip of " + order.names() + " has a label: the column " + rows.labels()
                    + " is empty in every row that can be imported. Fill it in, or delete the column from the sheet to"
                    + " import the clips without labels.");
        }
        return Optional.of(
                RowPlace.whole(order.sheet()).problem("", new SheetReason.NoLabels(), RowProblem.Outcome.NOTED));
    }

    /// What an import into the project in its folder, present or new, would make of it; writes nothing.
    ///
    /// @throws IOException if that project cannot be read, or the protocol does not know a label
    public PreparedImport.Outcome preview(PreparedImport prepared) throws IOException {
        Path folder = prepared.order().folder();
        return prepared.onto(store.exists(folder) ? store.open(folder).project() : NewProject.in(folder));
    }

    /// Writes what was prepared, as a new project or into the one that the folder holds.
    ///
    /// @throws IOException if it cannot be written, or the protocol does not know a label; nothing has changed then
    public PreparedImport.Outcome write(PreparedImport prepared) throws IOException {
        Path folder = prepared.order().folder();
        if (store.exists(folder)) {
            try (EditSession session = EditSession.open(store, folder)) {
                PreparedImport.Outcome outcome = prepared.onto(session.project());
                session.perform(outcome.label(), outcome.edit());
                return outcome;
            }
        }
        PreparedImport.Outcome outcome = prepared.onto(NewProject.in(folder));
        store.create(folder, outcome.after());
        return outcome;
    }

    private List<Clip> look(List<ClipRow> rows, List<RowProblem> problems, ClipProbe probe, JobContext context)
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
                problems.add(row.place()
                        .problem(
                                probe.column(row),
                                new RowReason.Said(String.valueOf(e.getMessage())),
                                RowProblem.Outcome.SKIPPED));
            }
            done++;
            context.report(Progress.of(done, rows.size(), row.id().value()));
        }
        return clips;
    }
}
