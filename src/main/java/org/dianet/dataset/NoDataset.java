package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.dianet.wording.RowWording;
import org.jspecify.annotations.Nullable;

/// Why a table is that of no known data set: what it has, and what the nearest would need.
final class NoDataset {
    private static final int SHOWN = 15;
    private static final String OWN =
            "; your own table needs the columns clip, subject, media, and onset, apex, offset if they are known";

    private NoDataset() {}

    private record Lack(DatasetKind kind, List<String> columns, int needed) {}

    /// @param against data sets whose columns it has, with what contradicts each
    static String sentence(Path file, List<Sheet> tabs, Map<DatasetKind, String> against) {
        if (!against.isEmpty()) {
            Map<String, List<String>> kinds = against.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            LinkedHashMap::new,
                            Collectors.mapping(entry -> entry.getKey().title(), Collectors.toList())));
            return file.getFileName() + " does not match a known data set: "
                    + kinds.entrySet().stream()
                            .map(entry ->
                                    "not " + String.join(" or ", entry.getValue()) + ", because " + entry.getKey())
                            .collect(Collectors.joining("; "))
                    + OWN + ".";
        }
        return file.getFileName() + " does not have the columns of a known data set" + headings(tabs) + nearest(tabs)
                + ".";
    }

    /// Why none of a sheet's rows is a clip, by the first.
    static String noClip(ClipRows rows) {
        return "none of its rows is a clip"
                + rows.problems().stream()
                        .filter(problem -> problem.outcome() == RowProblem.Outcome.SKIPPED)
                        .findFirst()
                        .map(problem -> " (row " + problem.row() + ": " + RowWording.of(problem.reason()) + ")")
                        .orElse("");
    }

    private static String headings(List<Sheet> tabs) {
        Sheet.@Nullable Row widest = tabs.stream()
                .flatMap(tab -> tab.rows().stream().limit(Table.HEADER_WITHIN))
                .filter(row -> !row.blank())
                .max(Comparator.comparingLong(NoDataset::words))
                .orElse(null);
        if (widest == null) {
            return "";
        }
        List<String> names = widest.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > 30 ? cell.substring(0, 30) + "…" : cell)
                .toList();
        return ": it has " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? ", …" : "");
    }

    /// Cells that may be headings; the first row that has most wins.
    private static long words(Sheet.Row row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> cell.length() > 1 && cell.chars().anyMatch(Character::isLetter))
                .count();
    }

    private static String nearest(List<Sheet> tabs) {
        List<Lack> lacks = new ArrayList<>();
        for (DatasetKind kind : DatasetKind.values()) {
            if (kind.format(LabelColumn.EMOTION) instanceof HeadedFormat form) {
                for (Header header : form.headers()) {
                    lacks.add(new Lack(
                            kind,
                            Table.fewestMissing(tabs, header),
                            header.all().size()));
                }
            }
        }
        Lack least = lacks.stream()
                .filter(lack -> !lack.columns.isEmpty())
                .min(Comparator.comparingDouble(lack -> (double) lack.columns.size() / lack.needed))
                .orElseThrow();
        return least.columns.size() == least.needed
                ? OWN
                : "; the nearest, " + least.kind.title() + ", needs " + String.join(", ", least.columns) + " too";
    }
}
