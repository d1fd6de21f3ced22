package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows beneath a header, reached by column name. The header may stand lower down and be spelt with other case,
/// blanks or underscores.
public record Table(Path file, Map<String, Integer> columns, List<Sheet.Row> rows) {
    private static final int HEADER_WITHIN = 60;

    public Table {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The first sheet that has all the columns.
    ///
    /// @throws DatasetException if none has, naming what is missing
    public static Table find(Path file, List<Sheet> sheets, List<String> required) throws DatasetException {
        List<String> fewestMissing = required;
        for (Sheet sheet : sheets) {
            for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
                Map<String, Integer> columns = columns(row);
                List<String> missing = required.stream()
                        .filter(name -> !columns.containsKey(plain(name)))
                        .toList();
                if (missing.isEmpty()) {
                    return new Table(file, columns, below(sheet, row));
                }
                fewestMissing = missing.size() < fewestMissing.size() ? missing : fewestMissing;
            }
        }
        throw new DatasetException(file + " has no header row with the columns " + String.join(", ", required)
                + "; missing: " + String.join(", ", fewestMissing) + ".");
    }

    private static List<Sheet.Row> below(Sheet sheet, Sheet.Row header) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.number() > header.number() && !row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Integer> columns(Sheet.Row row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = plain(row.cell(i));
            if (!name.isEmpty()) {
                columns.putIfAbsent(name, i);
            }
        }
        return columns;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    public boolean has(String column) {
        return columns.containsKey(plain(column));
    }

    /// The cell's text without outer blanks; empty if the column is absent.
    public String text(Sheet.Row row, String column) {
        @Nullable Integer index = columns.get(plain(column));
        return index == null ? "" : row.cell(index);
    }

    /// The same table with some of its rows.
    Table keeping(Predicate<Sheet.Row> wanted) {
        return new Table(file, columns, rows.stream().filter(wanted).toList());
    }

    /// A table without a header, whose columns are told by their place.
    static Table positional(Path file, Sheet sheet, List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(plain(name), columns.size()));
        return new Table(
                file, columns, sheet.rows().stream().filter(row -> !row.blank()).toList());
    }
}
