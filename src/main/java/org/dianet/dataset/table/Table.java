package org.dianet.dataset.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows beneath a header, reached by column name. The header may stand lower down and be spelt with other case,
/// blanks or underscores. Columns that were asked for are remembered, so that the others can be named.
public final class Table {
    public static final int HEADER_WITHIN = 60;

    private final Path file;
    private final Sheet sheet;
    private final Sheet.Row header;
    private final Map<String, Integer> columns;
    private final List<Sheet.Row> rows;
    private final Function<String, List<String>> spellings;
    private final Set<Integer> asked;

    private Table(
            Path file,
            Sheet sheet,
            Sheet.Row header,
            Map<String, Integer> columns,
            List<Sheet.Row> rows,
            Function<String, List<String>> spellings,
            Set<Integer> asked) {
        this.file = file;
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
        this.rows = List.copyOf(rows);
        this.spellings = spellings;
        this.asked = asked;
    }

    /// The first sheet that has all the columns, spelt as they are.
    ///
    /// @throws DatasetException if none has, naming what is missing
    public static Table find(Path file, List<Sheet> sheets, List<String> required) throws DatasetException {
        for (Sheet sheet : sheets) {
            Optional<Table> table = in(file, sheet, required, name -> List.of(Headings.plain(name)));
            if (table.isPresent()) {
                return table.get();
            }
        }
        throw noHeader(file, sheets, required, name -> List.of(Headings.plain(name)));
    }

    /// The rows of one sheet, if it has the header.
    public static Optional<Table> in(Path file, Sheet sheet, Header header) {
        return in(file, sheet, header.all(), header::spellings);
    }

    private static Optional<Table> in(
            Path file, Sheet sheet, List<String> required, Function<String, List<String>> spellings) {
        for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
            Map<String, Integer> columns = columns(row);
            if (missing(columns, required, spellings).isEmpty()) {
                return Optional.of(new Table(file, sheet, row, columns, below(sheet, row), spellings, new HashSet<>()));
            }
        }
        return Optional.empty();
    }

    public static DatasetException noHeader(Path file, List<Sheet> sheets, Header header) {
        return noHeader(file, sheets, header.all(), header::spellings);
    }

    private static DatasetException noHeader(
            Path file, List<Sheet> sheets, List<String> required, Function<String, List<String>> spellings) {
        List<String> fewest = fewestMissing(sheets, required, spellings);
        return new DatasetException(file + " has no header row with the columns " + String.join(", ", required)
                + "; missing: " + String.join(", ", fewest) + ".");
    }

    /// What the row lacks that comes nearest to a header.
    public static List<String> fewestMissing(List<Sheet> sheets, Header header) {
        return fewestMissing(sheets, header.all(), header::spellings);
    }

    private static List<String> fewestMissing(
            List<Sheet> sheets, List<String> required, Function<String, List<String>> spellings) {
        List<String> fewest = required;
        for (Sheet sheet : sheets) {
            for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
                List<String> missing = missing(columns(row), required, spellings);
                fewest = missing.size() < fewest.size() ? missing : fewest;
            }
        }
        return fewest;
    }

    private static List<String> missing(
            Map<String, Integer> columns, List<String> required, Function<String, List<String>> spellings) {
        Set<Integer> taken = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : required) {
            @Nullable Integer index = index(columns, name, spellings);
            if (index == null || !taken.add(index)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static List<Sheet.Row> below(Sheet sheet, Sheet.Row header) {
        return sheet.rows().stream()
                .filter(row -> row.number() > header.number() && !row.blank())
                .toList();
    }

    private static Map<String, Integer> columns(Sheet.Row row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = Headings.plain(row.cell(i));
            if (!name.isEmpty()) {
                columns.putIfAbsent(name, i);
            }
        }
        return columns;
    }

    private static @Nullable Integer index(
            Map<String, Integer> columns, String name, Function<String, List<String>> spellings) {
        for (String spelling : spellings.apply(name)) {
            @Nullable Integer index = columns.get(spelling);
            if (index != null) {
                return index;
            }
        }
        return null;
    }

    public Path file() {
        return file;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Sheet.Row header() {
        return header;
    }

    public List<Sheet.Row> rows() {
        return rows;
    }

    public boolean has(String column) {
        return index(columns, column, spellings) != null;
    }

    /// Whether a column is headed just so.
    public boolean hasExactly(String column) {
        return columns.containsKey(Headings.plain(column));
    }

    /// The cell's text without outer blanks; empty if the column is absent.
    public String text(Sheet.Row row, String column) {
        @Nullable Integer index = index(columns, column, spellings);
        if (index == null) {
            return "";
        }
        asked.add(index);
        return row.cell(index);
    }

    /// What a row says in the columns whose headings begin so, by the rest of the heading.
    public Map<String, String> begun(Sheet.Row row, String start) {
        Map<String, String> said = new LinkedHashMap<>();
        headed(start).forEach((i, rest) -> {
            asked.add(i);
            if (!row.cell(i).isEmpty()) {
                said.put(rest, row.cell(i));
            }
        });
        return said;
    }

    /// The rests of the headings that begin so, by the places of their columns.
    public SortedMap<Integer, String> headed(String start) {
        SortedMap<Integer, String> headed = new TreeMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = header.cell(i);
            if (heading.startsWith(start) && heading.length() > start.length()) {
                headed.put(i, heading.substring(start.length()).strip());
            }
        }
        return headed;
    }

    /// Where a column stands, from 0; -1 if it is absent.
    public int place(String column) {
        @Nullable Integer index = index(columns, column, spellings);
        return index == null ? -1 : index;
    }

    /// How the sheet itself heads a column; the asked name if it is absent.
    public String heading(String column) {
        int place = place(column);
        return place < 0 ? column : header.cell(place);
    }

    /// Whether a column was used.
    public boolean reads(int column) {
        return asked.contains(column);
    }

    /// The headings of non-empty columns that were not used.
    public List<String> unread() {
        Map<Integer, String> unread = new TreeMap<>();
        for (Sheet.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!asked.contains(i) && !row.cell(i).isEmpty()) {
                    unread.putIfAbsent(
                            i,
                            header.cell(i).isEmpty() ? "column " + letters(i) + " without a heading" : header.cell(i));
                }
            }
        }
        return List.copyOf(unread.values());
    }

    /// As a spreadsheet program names a column: 0 is A, 26 is AA.
    public static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /// The same table with some of its rows.
    public Table keeping(Predicate<Sheet.Row> wanted) {
        return with(rows.stream().filter(wanted).toList());
    }

    /// The same table with other rows.
    public Table with(List<Sheet.Row> others) {
        return new Table(file, sheet, header, columns, others, spellings, asked);
    }

    /// A table without a header, whose columns are identified by position.
    public static Table positional(Path file, Sheet sheet, List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(Headings.plain(name), columns.size()));
        return new Table(
                file,
                sheet,
                new Sheet.Row(0, names),
                columns,
                sheet.rows().stream().filter(row -> !row.blank()).toList(),
                name -> List.of(Headings.plain(name)),
                new HashSet<>());
    }
}
