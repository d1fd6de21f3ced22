package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.TextFile;
import org.dianet.model.annotation.CellText;

/// A CSV file with commas, semicolons, tabs or upright lines, in the encoding of whatever program wrote it.
final class CsvSheet {
    private static final int LOOKED_AT = 60;

    private CsvSheet() {}

    static Sheet read(Path file) throws IOException {
        TextFile read = TextFile.read(file);
        String text = read.text();
        OtherFiles.refuse(file, text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                rows.add(new Sheet.Row(
                        (int) row.getRecordNumber(),
                        row.stream().map(CellText::plain).toList()));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new DatasetException(file + ", row " + (rows.size() + 1) + ": it is not CSV (" + reason(e) + ").", e);
        }
        List<Sheet.Remark> remarks = read.remark().stream()
                .map(remark -> new Sheet.Remark(0, -1, remark))
                .toList();
        return new Sheet(String.valueOf(file.getFileName()), Sheet.Visibility.SHOWN, rows, remarks);
    }

    /// The parser names itself and the place; what is wrong stands last.
    private static String reason(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("EOF reached before encapsulated token finished")
                ? "a quotation mark is opened there or above and never closed"
                : message.replaceFirst("^(.*Exception: )+", "");
    }

    /// The separator that stands most often in the first lines, quoted text aside: programs of several countries write
    /// semicolons next to decimal commas, and some begin with a title.
    private static char delimiter(String text) {
        String lines = String.join("\n", text.lines().limit(LOOKED_AT).toList()).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(lines, candidate) > count(lines, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
