package org.dianet.dataset.curves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;

/// Reads the rows of a table of measurements.
final class CurveRows {
    private static final Map<String, Double> LETTERS =
            Map.of("notactive", 0.0, "a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0, "e", 5.0);
    /// How Excel rewrites 00:00:01.240.
    private static final Pattern CUT = Pattern.compile("(\\d{1,2}):(\\d{2})[.,](\\d)");

    private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d{1,2}):(\\d{1,2}(?:[.,]\\d+)?)");
    private static final List<String> FACE_IDS =
            List.of("face_id", "face", "faceid", "identity", "person", "person_id", "face_label");
    private final CurveProgram program;
    private final double frameRate;
    private boolean cut;
    private final Sheet.Row header;
    private final List<CurveColumn> columns = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CurveRows(CurveProgram program, Sheet.Row header, double frameRate) {
        this.frameRate = frameRate;
        this.program = program;
        this.header = header;
        for (int i = 0; i < header.cells().size(); i++) {
            CurveColumn.of(i, header.cell(i), program).ifPresent(columns::add);
        }
    }

    CurveTable all(Path file, List<Sheet.Row> rows) throws DatasetException {
        cut = program == CurveProgram.FACEREADER
                && rows.stream()
                        .filter(row -> !row.blank())
                        .allMatch(row -> CUT.matcher(text(row, "video time")).matches());
        if (columns.isEmpty()) {
            throw new DatasetException(file + " has no column with an action unit or an emotion.");
        }
        List<CurveTable.Row> read = new ArrayList<>();
        for (Sheet.Row row : rows) {
            if (!row.blank()) {
                row(row).ifPresent(read::add);
            }
        }
        if (read.isEmpty()) {
            throw new DatasetException(file + " has a header but no usable row below it"
                    + (problems.isEmpty() ? "." : ": " + problems.getFirst() + "."));
        }
        return new CurveTable(program, columns, read, cut, frameRate, problems);
    }

    private Optional<CurveTable.Row> row(Sheet.Row row) {
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
            return millis.map(ms -> new CurveTable.Row(row.number(), null, ms, face(row), trust, values));
        }
        String column = program == CurveProgram.LIBREFACE ? "frame_idx" : "frame";
        String frame = text(row, column).replaceFirst("[.,]0+$", "");
        int first = program == CurveProgram.OPENFACE ? 1 : 0;
        if (!frame.matches("\\d{1,9}") || Integer.parseInt(frame) < first) {
            problems.add("row " + row.number() + ", column " + column + ": '" + frame + "' is not a frame counted from "
                    + first + "; left out");
            return Optional.empty();
        }
        return Optional.of(
                new CurveTable.Row(row.number(), Integer.parseInt(frame) - first, null, face(row), trust, values));
    }

    private double trust(Sheet.Row row) {
        String said = text(row, program == CurveProgram.OPENFACE ? "confidence" : "FaceScore");
        return number(said).orElse(1.0);
    }

    private String text(Sheet.Row row, String name) {
        int place = CurveTable.place(header, name);
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
                    + "' is not a number; left empty");
        }
        return number.orElse(Double.NaN);
    }

    /// A comma is a decimal point in the exports of some countries.
    static Optional<Double> number(String text) {
        return text.matches("[-+]?\\d{0,12}(?:[.,]\\d+)?(?:[eE][-+]?\\d{1,3})?") && text.matches(".*\\d.*")
                ? Optional.of(Double.valueOf(text.replace(',', '.')))
                : Optional.empty();
    }

    private Optional<Double> millis(String text) {
        Matcher excel = CUT.matcher(text);
        if (cut && excel.matches()) {
            return Optional.of(60_000.0 * Integer.parseInt(excel.group(1))
                    + 1000.0 * Integer.parseInt(excel.group(2))
                    + 100.0 * Integer.parseInt(excel.group(3)));
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.matches()
                ? Optional.of(3_600_000.0 * Integer.parseInt(clock.group(1))
                        + 60_000.0 * Integer.parseInt(clock.group(2))
                        + 1000 * Double.parseDouble(clock.group(3).replace(',', '.')))
                : number(text).map(seconds -> seconds * 1000);
    }

    private CurveTable.Face face(Sheet.Row row) {
        String id = FACE_IDS.stream()
                .map(name -> text(row, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")
                .replaceFirst("\\.0+$", "");
        double width = measure(row, "FaceRectWidth");
        double x = measure(row, "FaceRectX") + width / 2;
        double y = measure(row, "FaceRectY") + measure(row, "FaceRectHeight") / 2;
        return new CurveTable.Face(id, x, y, width);
    }

    private double measure(Sheet.Row row, String name) {
        return number(text(row, name)).orElse(Double.NaN);
    }
}
