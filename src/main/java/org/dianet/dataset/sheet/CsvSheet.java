package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;

/// A CSV file in UTF-8, with commas, semicolons or tabs.
final class CsvSheet {
    private CsvSheet() {}

    static Sheet read(Path file) throws IOException {
        String text = text(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                rows.add(new Sheet.Row((int) row.getRecordNumber(), row.toList()));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new DatasetException(
                    file + ", row " + (rows.size() + 1) + ": it is not CSV (" + e.getMessage() + ").", e);
        }
        return new Sheet(String.valueOf(file.getFileName()), rows);
    }

    private static String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            if (text.indexOf('\0') >= 0) {
                throw new DatasetException(file + " is not a table: it is neither CSV text nor an XLSX file.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + " is neither CSV text in UTF-8 nor an XLSX file.", e);
        }
    }

    /// The separator that stands most often in the first line that has one: programs of several countries write
    /// semicolons, and some begin with a title.
    private static char delimiter(String text) {
        String first = text.lines()
                .filter(line -> line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t'))
                .findFirst()
                .orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
