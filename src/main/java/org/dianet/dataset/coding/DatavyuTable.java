package org.dianet.dataset.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.dianet.dataset.coding.ForeignFile.Content;
import org.dianet.dataset.coding.NamedRecording.Kind;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;

/// An exported table of Datavyu with times in milliseconds: either a column for each value of each Datavyu column
/// (`expression.onset`, `expression.offset`, `expression.emotion`), or a row for each cell with its `column`, `onset`
/// and `offset`, as `datavyu2csv` writes it, where `file` names the spreadsheet.
final class DatavyuTable {
    private static final List<String> TIMES = List.of("onset", "offset", "ordinal");
    private final List<String> header;
    private final NamedRecording recording;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DatavyuTable(List<String> header, NamedRecording recording) {
        this.header = header;
        this.recording = recording;
    }

    static Content read(Path file, List<Sheet.Row> rows) throws DatasetException {
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.getFirst().cells().stream().map(String::strip).toList();
        NamedRecording recording = new NamedRecording(stem(String.valueOf(file.getFileName())), Kind.FILE, 0);
        DatavyuTable table = new DatavyuTable(header, recording);
        List<String> lower =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> columns = header.stream()
                .filter(name -> name.endsWith(".onset"))
                .map(name -> name.substring(0, name.length() - ".onset".length()))
                .toList();
        boolean long_ = lower.containsAll(List.of("column", "onset", "offset"));
        if (columns.isEmpty() && !long_) {
            throw new DatasetException(file + " is not a Datavyu file: it is neither an .opf nor a table with columns"
                    + " such as expression.onset and expression.offset, or column, onset and offset.");
        }
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            if (long_) {
                table.cell(row, lower);
            } else {
                columns.forEach(column -> table.cells(row, column));
            }
        }
        return new Content(table.events, table.problems);
    }

    static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    private void cells(Sheet.Row row, String column) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).startsWith(column + ".") && !row.cell(i).isEmpty()) {
                values.put(header.get(i).substring(column.length() + 1), row.cell(i));
            }
        }
        event(row, column, values, recording);
    }

    private void cell(Sheet.Row row, List<String> lower) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!row.cell(i).isEmpty()) {
                values.put(TIMES.contains(lower.get(i)) ? lower.get(i) : header.get(i), row.cell(i));
            }
        }
        String column = row.cell(lower.indexOf("column"));
        int file = lower.indexOf("file");
        String named = file < 0 ? "" : row.cell(file);
        values.keySet().removeIf(name -> List.of("column", "file").contains(name.toLowerCase(Locale.ROOT)));
        event(row, column, values, named.isEmpty() ? recording : new NamedRecording(named, Kind.FILE, 0));
    }

    private void event(Sheet.Row row, String column, Map<String, String> values, NamedRecording of) {
        if (values.isEmpty()) {
            return; // columns of different lengths stand side by side
        }
        String onset = values.getOrDefault("onset", "");
        String offset = values.getOrDefault("offset", "");
        Optional<Double> start = millis(onset);
        Optional<Double> end = offset.isEmpty() ? start : millis(offset);
        if (start.isEmpty() || end.isEmpty()) {
            problems.add("row " + row.number() + ", column " + column + ": '" + (start.isEmpty() ? onset : offset)
                    + "' is not a time in milliseconds; left out");
            return;
        }
        values.keySet().removeAll(TIMES);
        events.add(new ForeignEvent(
                "row " + row.number() + " (" + column + ")",
                List.of(of),
                column,
                values,
                new Moment.Time(start.get()),
                end.get() <= start.get() ? null : new Moment.Time(end.get()),
                Ending.FRAME));
    }

    private static Optional<Double> millis(String text) {
        return text.matches("\\d{1,12}(?:\\.\\d+)?") ? Optional.of(Double.valueOf(text)) : Times.millis(text);
    }
}
