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
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CurveStore;
import org.dianet.storage.Links;

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

    /// Curves of one file.
    ///
    /// @param frames of the clip that have a value in at least one curve
    /// @param notes sentences about rows that were left out or doubled
    public record Curves(CurveProgram program, List<SignalCurve> curves, int frames, List<String> notes) {
        public Curves {
            curves = List.copyOf(curves);
            notes = List.copyOf(notes);
        }
    }

    /// Reads a file for a clip and keeps it: a file outside the project's folder is copied into `curves/`.
    ///
    /// @throws IOException if the file cannot be read or copied or has no row for the clip, in a sentence
    public Curves add(Path projectFolder, Clip clip, Path file) throws IOException {
        Curves curves = read(clip, file);
        Path folder = projectFolder.toAbsolutePath().normalize();
        Path place = file.toAbsolutePath().normalize();
        Path kept = place.startsWith(folder) ? place : copied(folder.resolve(FOLDER), place);
        store.add(folder, clip.id(), folder.relativize(kept).toString().replace('\\', '/'));
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
        for (String file : store.files(projectFolder, clip.id())) {
            curves.addAll(read(clip, projectFolder.resolve(file)).curves());
        }
        return curves;
    }

    /// @throws IOException if the file cannot be read or has no row for the clip, in a sentence
    public Curves read(Clip clip, Path file) throws IOException {
        CurveTable table = CurveTable.read(file, sheets);
        List<String> notes = new ArrayList<>(table.problems());
        List<FaceChoice.Placed> placed = placed(clip, table, file, notes);
        FaceChoice.Chosen chosen = FaceChoice.of(placed)
                .or(() -> table.program() == CurveProgram.FACEREADER
                        ? Optional.of(new FaceChoice.Chosen(placed, ""))
                        : Optional.empty())
                .orElseThrow(
                        () -> new IOException(file + " has several rows for a frame and no column (face_id) that says"
                                + " whose face they are of. Keep the rows of one person."));
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
                    + " of a frame that has another row of this face; the surest counts");
        }
        int missing = clip.frames().count() - best.size();
        if (missing > 0) {
            notes.add((missing == 1 ? "1 frame of the clip has" : missing + " frames of the clip have")
                    + " no row; the curves have gaps there");
        }
        return new Curves(table.program(), curves(clip, table.columns(), best), best.size(), notes);
    }

    /// The rows of the clip's frames.
    private static List<FaceChoice.Placed> placed(Clip clip, CurveTable table, Path file, List<String> notes)
            throws IOException {
        List<FaceChoice.Placed> placed = new ArrayList<>();
        List<CurveTable.Row> rows = table.cutTimes() ? CutTimes.restored(clip, table, file, notes) : table.rows();
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
        if (row.millis() != null) {
            return new ClipTimes(clip).startingAt(row.millis());
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
