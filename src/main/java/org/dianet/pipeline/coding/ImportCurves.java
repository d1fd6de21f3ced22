package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.SheetReader;
import org.dianet.dataset.curves.CurveColumn;
import org.dianet.dataset.curves.CurveProgram;
import org.dianet.dataset.curves.CurveTable;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.storage.CurveStore;

/// Measurements of face analysis programs as curves over the frames of a clip. The project only notes where their
/// files are.
public final class ImportCurves {
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

    /// Reads a file for a clip and notes in the project where it is.
    ///
    /// @throws IOException if the file cannot be read or has no row for the clip, in a sentence
    public Curves add(Path projectFolder, Clip clip, Path file) throws IOException {
        Curves curves = read(clip, file);
        Path folder = projectFolder.toAbsolutePath().normalize();
        Path place = file.toAbsolutePath().normalize();
        boolean inside = place.startsWith(folder);
        store.add(
                folder,
                clip.id(),
                (inside ? folder.relativize(place) : place).toString().replace('\\', '/'));
        return curves;
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
        Map<Integer, CurveTable.Row> best = new HashMap<>();
        int outside = 0;
        int doubled = 0;
        for (CurveTable.Row row : table.rows()) {
            Optional<FrameIndex> frame = frame(clip, row);
            if (frame.isEmpty()) {
                outside++;
                continue;
            }
            CurveTable.Row before = best.get(frame.get().value());
            doubled += before == null ? 0 : 1;
            if (before == null || row.trust() > before.trust()) {
                best.put(frame.get().value(), row);
            }
        }
        if (best.isEmpty()) {
            throw new IOException(file + " has " + table.rows().size() + " rows and none of them is of a frame of clip "
                    + clip.id() + ".");
        }
        if (outside > 0) {
            notes.add(outside + " rows are of frames that clip " + clip.id() + " does not have; left out");
        }
        if (doubled > 0) {
            notes.add(doubled + " rows are of a frame that has another row, e.g. of a second face; the surest counts");
        }
        int missing = clip.frames().count() - best.size();
        if (missing > 0) {
            notes.add(missing + " frames of the clip have no row; the curves have gaps there");
        }
        return new Curves(table.program(), curves(clip, table.columns(), best), best.size(), notes);
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
