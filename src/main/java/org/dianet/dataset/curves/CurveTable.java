package org.dianet.dataset.curves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;
import org.dianet.dataset.SheetReader;
import org.jspecify.annotations.Nullable;

/// The measurements of one file, row by row.
///
/// @param rows in the order of the file
/// @param problems sentences about cells that are no numbers
public record CurveTable(CurveProgram program, List<CurveColumn> columns, List<Row> rows, List<String> problems) {
    private static final int HEADER_WITHIN = 60;
    private static final Map<String, Double> LETTERS =
            Map.of("notactive", 0.0, "a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0, "e", 5.0);

    public CurveTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// One row.
    ///
    /// @param position frame from the start, counted from 0; `null` where the row has a time instead
    /// @param millis from the start; `null` where the row has a frame instead
    /// @param trust how surely a face was found; 0 where it was not
    /// @param values one a column; NaN where there is none
    public record Row(
            int number,
            @Nullable Integer position,
            @Nullable Double millis,
            double trust,
            double[] values) {}

    /// @throws DatasetException if the file is no table of one of the programs
    public static CurveTable read(Path file, SheetReader sheets) throws DatasetException {
        for (Sheet sheet : sheets.read(file)) {
            List<Sheet.Row> rows = sheet.rows();
            for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
                Optional<CurveProgram> program = program(rows.get(i));
                if (program.isPresent()) {
                    return new Reading(program.get(), rows.get(i)).all(file, rows.subList(i + 1, rows.size()));
                }
            }
        }
        throw new DatasetException(file + " is no table of OpenFace, Py-Feat or FaceReader: it has neither the columns"
                + " frame and AU… nor the column Video Time.");
    }

    private static Optional<CurveProgram> program(Sheet.Row header) {
        if (has(header, "video time")) {
            return Optional.of(CurveProgram.FACEREADER);
        }
        boolean units = header.cells().stream()
                .anyMatch(cell -> cell.strip().toLowerCase(Locale.ROOT).matches("au\\d{1,2}(_[rc])?"));
        if (!units || !has(header, "frame")) {
            return Optional.empty();
        }
        boolean openFace = header.cells().stream().anyMatch(cell -> cell.strip().matches("(?i)au\\d{1,2}_[rc]"));
        return Optional.of(openFace ? CurveProgram.OPENFACE : CurveProgram.PY_FEAT);
    }

    private static boolean has(Sheet.Row header, String name) {
        return place(header, name) >= 0;
    }

    /// Headers have blanks before them in many builds of OpenFace.
    private static int place(Sheet.Row header, String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cell(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static final class Reading {
        private final CurveProgram program;
        private final Sheet.Row header;
        private final List<CurveColumn> columns = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Reading(CurveProgram program, Sheet.Row header) {
            this.program = program;
            this.header = header;
            for (int i = 0; i < header.cells().size(); i++) {
                CurveColumn.of(i, header.cell(i), program).ifPresent(columns::add);
            }
        }

        CurveTable all(Path file, List<Sheet.Row> rows) throws DatasetException {
            if (columns.isEmpty()) {
                throw new DatasetException(file + " has no column with an action unit or an emotion.");
            }
            List<Row> read = new ArrayList<>();
            for (Sheet.Row row : rows) {
                if (!row.blank()) {
                    row(row).ifPresent(read::add);
                }
            }
            if (read.isEmpty()) {
                throw new DatasetException(file + " has a header but no row that can be used beneath it.");
            }
            return new CurveTable(program, columns, read, problems);
        }

        private Optional<Row> row(Sheet.Row row) {
            double[] values = new double[columns.size()];
            boolean followed = !text(row, "success").matches("0(?:\\.0+)?");
            for (int i = 0; i < values.length; i++) {
                values[i] = followed ? value(row, columns.get(i)) : Double.NaN;
            }
            double trust = followed ? trust(row) : 0;
            if (program == CurveProgram.FACEREADER) {
                String time = text(row, "video time");
                Optional<Double> millis = millis(time);
                if (millis.isEmpty()) {
                    problems.add("row " + row.number() + ", column Video Time: '" + time + "' is not a time; left out");
                }
                return millis.map(ms -> new Row(row.number(), null, ms, trust, values));
            }
            String frame = text(row, "frame").replaceFirst("\\.0+$", "");
            int first = program == CurveProgram.OPENFACE ? 1 : 0;
            if (!frame.matches("\\d{1,9}") || Integer.parseInt(frame) < first) {
                problems.add("row " + row.number() + ", column frame: '" + frame + "' is not a frame counted from "
                        + first + "; left out");
                return Optional.empty();
            }
            return Optional.of(new Row(row.number(), Integer.parseInt(frame) - first, null, trust, values));
        }

        private double trust(Sheet.Row row) {
            String said = text(row, program == CurveProgram.OPENFACE ? "confidence" : "FaceScore");
            return number(said).orElse(1.0);
        }

        private String text(Sheet.Row row, String name) {
            int place = place(header, name);
            return place < 0 ? "" : row.cell(place);
        }

        private double value(Sheet.Row row, CurveColumn column) {
            String text = row.cell(column.index());
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.isEmpty() || lower.equals("nan") || lower.endsWith("_failed") || lower.equals("unknown")) {
                return Double.NaN;
            }
            Double letter = LETTERS.get(lower);
            if (letter != null && program == CurveProgram.FACEREADER) {
                return letter;
            }
            Optional<Double> number = number(text);
            if (number.isEmpty()) {
                problems.add("row " + row.number() + ", column " + header.cell(column.index()) + ": '" + text
                        + "' is not a number; left open");
            }
            return number.orElse(Double.NaN);
        }

        /// A comma is a decimal point in the exports of some countries.
        private static Optional<Double> number(String text) {
            return text.matches("[-+]?\\d{0,12}(?:[.,]\\d+)?(?:[eE][-+]?\\d{1,3})?") && text.matches(".*\\d.*")
                    ? Optional.of(Double.valueOf(text.replace(',', '.')))
                    : Optional.empty();
        }

        private static Optional<Double> millis(String text) {
            java.util.regex.Matcher clock = java.util.regex.Pattern.compile("(\\d+):(\\d{1,2}):(\\d{1,2}(?:[.,]\\d+)?)")
                    .matcher(text);
            return clock.matches()
                    ? Optional.of(3_600_000.0 * Integer.parseInt(clock.group(1))
                            + 60_000.0 * Integer.parseInt(clock.group(2))
                            + 1000 * Double.parseDouble(clock.group(3).replace(',', '.')))
                    : number(text).map(seconds -> seconds * 1000);
        }
    }
}
