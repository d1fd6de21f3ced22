package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.dataset.curves.CurveColumn;
import org.dianet.dataset.curves.CurveProgram;
import org.dianet.dataset.curves.CurveTable;
import org.dianet.dataset.table.SheetReader;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CurveStore;
import org.dianet.storage.Links;
import org.jspecify.annotations.Nullable;

/// Measurements of face analysis programs as curves over the frames of a clip. Their files are kept in the project, so
/// that they go where it goes.
public final class ImportCurves {
    private static final String FOLDER = "curves";

    private final SheetReader sheets;
    private final CurveStore store;

    public ImportCurves(SheetReader sheets, CurveStore store) {
        this.sheets = sheets;
        this.store = store;
    }

    /// The clip that a file is of, by the file's name; of several clips of one recording the only one in which its rows
    /// lie.
    ///
    /// @throws IOException if the file cannot be read, or no clip is meant or several, in a sentence
    public Clip clipOf(Project project, Path file) throws IOException {
        CurveTable table = CurveTable.read(file, sheets);
        NamedRecording named = new NamedRecording(String.valueOf(file.getFileName()), NamedRecording.Kind.FILE, 0);
        try {
            return new RecordingNames(project)
                    .find(List.of(named), (clip, _) -> share(clip, table))
                    .clip();
        } catch (RecordingNames.NoClip e) {
            throw new IOException(
                    "Which clip " + file + " it belongs to is not clear: " + e.getMessage() + ". Name the clip.", e);
        }
    }

    private static RecordingNames.Share share(Clip clip, CurveTable table) {
        long within = table.rows().stream()
                .filter(row -> frame(clip, row).isPresent())
                .count();
        if (within == 0) {
            return RecordingNames.Share.NONE;
        }
        return within == table.rows().size() ? RecordingNames.Share.ALL : RecordingNames.Share.SOME;
    }

    /// A face that was measured.
    ///
    /// @param number as the program numbers faces, otherwise as they come; empty for one without a number among
    ///     others
    /// @param frames of the clip in which it was followed
    /// @param rows of the clip that it has
    public record Face(String number, int frames, int rows) {}

    /// Curves of one file.
    ///
    /// @param face whose curves these are; `null` if only one was measured
    /// @param frames of the clip that have a value in at least one curve
    /// @param notes sentences about rows that were left out or doubled
    public record Curves(
            CurveProgram program,
            List<SignalCurve> curves,
            @Nullable String face,
            int frames,
            List<String> notes) {
        public Curves {
            curves = List.copyOf(curves);
            notes = List.copyOf(notes);
        }

        /// The names of the curves in a list with other curves.
        List<SignalCurve> named() {
            return face == null
                    ? curves
                    : curves.stream()
                            .map(curve -> new SignalCurve(
                                    curve.name() + " · " + FaceChoice.name(face), curve.unit(), curve.values()))
                            .toList();
        }
    }

    /// Reads a file for a clip and keeps it with the face: a file outside the project's folder is copied into
    /// `curves/`. A file that the clip has already is then of this face.
    ///
    /// @param face whose curves to take; `null` for the one that was followed best
    /// @throws IOException if the file cannot be read or copied or has no such row or face, in a sentence
    public Curves add(Path projectFolder, Clip clip, Path file, @Nullable String face) throws IOException {
        Curves curves = read(clip, file, face);
        Path folder = projectFolder.toAbsolutePath().normalize();
        Path place = file.toAbsolutePath().normalize();
        Path kept = place.startsWith(folder) ? place : copied(folder.resolve(FOLDER), place);
        store.add(
                folder,
                clip.id(),
                new CurveStore.Kept(folder.relativize(kept).toString().replace('\\', '/'), curves.face()));
        return curves;
    }

    /// The same file again is not copied again; another file of the same name gets a number.
    private static Path copied(Path into, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path copy = into.resolve(name);
        for (int i = 2; Files.exists(copy) && !Arrays.equals(content, Files.readAllBytes(copy)); i++) {
            copy = into.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        if (!Files.exists(copy)) {
            Links.refuseInProject(copy);
            Files.createDirectories(into);
            new AtomicFile().write(copy, content);
        }
        return copy;
    }

    /// All curves that the project notes for a clip.
    ///
    /// @throws IOException if one of the files cannot be read, in a sentence
    public List<SignalCurve> of(Path projectFolder, Clip clip) throws IOException {
        List<SignalCurve> curves = new ArrayList<>();
        for (CurveStore.Kept kept : store.of(projectFolder, clip.id())) {
            curves.addAll(
                    read(clip, projectFolder.resolve(kept.file()), kept.face()).named());
        }
        return curves;
    }

    /// Whose curves a file has for a clip; one face or none where it is of one person alone.
    ///
    /// @throws IOException if the file cannot be read or has no row for the clip, in a sentence
    public List<Face> faces(Clip clip, Path file) throws IOException {
        CurveTable table = CurveTable.read(file, sheets);
        return FaceChoice.of(placed(clip, table, file, new ArrayList<>()))
                .map(FaceChoice::listed)
                .orElse(List.of());
    }

    /// @param face whose curves to take; `null` for the one that was followed best
    /// @throws IOException if the file cannot be read or has no row for the clip or no such face, in a sentence
    public Curves read(Clip clip, Path file, @Nullable String face) throws IOException {
        CurveTable table = CurveTable.read(file, sheets);
        List<String> notes = new ArrayList<>(table.problems());
        List<FaceChoice.Placed> placed = placed(clip, table, file, notes);
        FaceChoice faces = FaceChoice.of(placed)
                .or(() -> table.program() == CurveProgram.FACEREADER
                        ? Optional.of(new FaceChoice(Map.of("", placed), false))
                        : Optional.empty())
                .orElseThrow(
                        () -> new IOException(file + " has several rows per frame and no column (face_id) that says"
                                + " which face they belong to. Keep the rows of one person."));
        FaceChoice.Chosen chosen;
        try {
            chosen = faces.choose(face);
        } catch (IllegalArgumentException e) {
            throw new IOException("In " + file + ", for clip " + clip.id() + ", " + e.getMessage() + ".", e);
        }
        if (!chosen.note().isEmpty()) {
            notes.add(chosen.note());
        }
        Map<Integer, CurveTable.Row> best = new HashMap<>();
        int doubled = 0;
        for (FaceChoice.Placed one : chosen.rows()) {
            CurveTable.Row before = best.get(one.frame());
            doubled += before == null ? 0 : 1;
            if (before == null || one.row().trust() > before.trust()) {
                best.put(one.frame(), one.row());
            }
        }
        if (doubled > 0) {
            notes.add(Words.count(doubled, "row", "is", "are")
                    + " of a frame that has another row of this face; the most certain is used");
        }
        int missing = clip.frames().count() - best.size();
        if (missing > 0) {
            notes.add((missing == 1 ? "1 frame of the clip has" : missing + " frames of the clip have")
                    + " no row; the curves have gaps there");
        }
        return new Curves(table.program(), curves(clip, table.columns(), best), chosen.face(), best.size(), notes);
    }

    /// The rows of the clip's frames.
    private static List<FaceChoice.Placed> placed(Clip clip, CurveTable table, Path file, List<String> notes)
            throws IOException {
        List<FaceChoice.Placed> placed = new ArrayList<>();
        List<CurveTable.Row> rows = table.cutTimes() ? CutTimes.restored(clip, table, file, notes) : table.rows();
        if (clip.rate().isEmpty() && rows.stream().anyMatch(row -> row.millis() != null)) {
            throw new IOException(file + " gives times, but the frame rate of clip " + clip.id()
                    + " is not known; give it" + " first (dianet rate, or Clip › Frame rate).");
        }
        for (CurveTable.Row row : rows) {
            frame(clip, row).ifPresent(frame -> placed.add(new FaceChoice.Placed(frame.value(), row)));
        }
        if (placed.isEmpty()) {
            throw new IOException(
                    file + " has " + Words.count(rows.size(), "row", "which is not", "and none of them is")
                            + " of a frame of clip " + clip.id() + ".");
        }
        int outside = rows.size() - placed.size();
        if (outside > 0) {
            notes.add((outside == 1 ? "1 row is of a frame" : outside + " rows are of frames") + " that clip "
                    + clip.id() + " does not have; left out");
        }
        return placed;
    }

    private static Optional<FrameIndex> frame(Clip clip, CurveTable.Row row) {
        Double millis = row.millis();
        if (millis != null) {
            return ClipTimes.of(clip).flatMap(times -> times.startingAt(millis));
        }
        int position = row.position() == null ? -1 : row.position();
        // A video was analysed from its start, a folder of images from the clip's first one.
        return clip.media() instanceof Media.VideoFile
                ? clip.frames().indexOf(new FrameNumber(position))
                : Optional.of(new FrameIndex(position))
                        .filter(i -> i.value() < clip.frames().count());
    }

    private static List<SignalCurve> curves(Clip clip, List<CurveColumn> columns, Map<Integer, CurveTable.Row> rows) {
        List<SignalCurve> curves = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double[] values = new double[clip.frames().count()];
            Arrays.fill(values, Double.NaN);
            int column = c;
            rows.forEach((index, row) -> values[index] = row.values()[column]);
            SignalCurve curve =
                    new SignalCurve(columns.get(c).name(), columns.get(c).unit(), values);
            if (curve.known()) {
                curves.add(curve);
            }
        }
        return curves;
    }
}
