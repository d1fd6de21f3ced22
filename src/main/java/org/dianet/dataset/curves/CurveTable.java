package org.dianet.dataset.curves;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.jspecify.annotations.Nullable;

/// The measurements of one file, row by row.
///
/// @param rows in the order of the file
/// @param cutTimes whether the times were cut to tenths of a second, as Excel does when it saves a log as text
/// @param frameRate of the analysis, as the heading says; NaN if it does not
/// @param problems sentences about cells that are not numbers
public record CurveTable(
        CurveProgram program,
        List<CurveColumn> columns,
        List<Row> rows,
        boolean cutTimes,
        double frameRate,
        List<String> problems) {
    private static final int HEADER_WITHIN = 60;

    public CurveTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// One row.
    ///
    /// @param position frame from the start, counted from 0; `null` if the row has a time instead
    /// @param millis from the start; `null` if the row has a frame instead
    /// @param face whose it is
    /// @param trust how surely a face was found; 0 where it was not
    /// @param values one a column; NaN where there is none
    public record Row(
            int number,
            @Nullable Integer position,
            @Nullable Double millis,
            Face face,
            double trust,
            double[] values) {}

    /// Whose face a row is of.
    ///
    /// @param id as the program numbers faces; empty if it does not
    /// @param x of the middle of the face, in pixels; NaN if it is not said
    /// @param y of it
    /// @param width of the face
    public record Face(String id, double x, double y, double width) {}

    /// @throws DatasetException if the file is not a table of one of the programs
    public static CurveTable read(Path file, SheetReader sheets) throws DatasetException {
        for (Sheet sheet : sheets.read(file)) {
            List<Sheet.Row> rows = sheet.rows();
            for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
                Optional<CurveProgram> program = program(rows.get(i));
                if (program.isPresent()) {
                    return new CurveRows(program.get(), rows.get(i), frameRate(rows.subList(0, i)))
                            .all(file, rows.subList(i + 1, rows.size()));
                }
            }
        }
        throw new DatasetException(
                file + " is not a table of OpenFace, Py-Feat, LibreFace or FaceReader: it has neither the columns"
                        + " frame and AU… nor the column Video Time.");
    }

    private static Optional<CurveProgram> program(Sheet.Row header) {
        if (has(header, "video time")) {
            return Optional.of(CurveProgram.FACEREADER);
        }
        boolean libreFace =
                header.cells().stream().anyMatch(cell -> cell.strip().matches("(?i)au_\\d{1,2}(_intensity)?"));
        if (libreFace && has(header, "frame_idx")) {
            return Optional.of(CurveProgram.LIBREFACE);
        }
        boolean units = header.cells().stream()
                .anyMatch(cell -> cell.strip().toLowerCase(Locale.ROOT).matches("au\\d{1,2}(_[rc])?"));
        if (!units || !has(header, "frame")) {
            return Optional.empty();
        }
        boolean openFace = header.cells().stream().anyMatch(cell -> cell.strip().matches("(?i)au\\d{1,2}_[rc]"));
        return Optional.of(openFace ? CurveProgram.OPENFACE : CurveProgram.PY_FEAT);
    }

    private static double frameRate(List<Sheet.Row> heading) {
        return heading.stream()
                .filter(row -> row.cell(0).toLowerCase(Locale.ROOT).matches("frame ?rate:?"))
                .flatMap(row -> CurveRows.number(row.cell(1)).stream())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static boolean has(Sheet.Row header, String name) {
        return place(header, name) >= 0;
    }

    /// Headers have blanks before them in many builds of OpenFace.
    static int place(Sheet.Row header, String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cell(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
