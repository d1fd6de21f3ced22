package org.dianet.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.dataset.table.CellValue;
import org.dianet.model.row.SheetReason;
import org.jspecify.annotations.Nullable;

/// Labels of people's own tables: those that differ only in upper and lower case are one class, spelt as most clips
/// spell it. The labels of published data sets stay as they were published.
public final class OwnLabels {
    private OwnLabels() {}

    public static ClipRows alike(DatasetKind kind, ClipRows rows) {
        if (kind != DatasetKind.TABLE && kind != DatasetKind.IMAGES) {
            return rows;
        }
        Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
        for (ClipRow row : rows.clips()) {
            @Nullable String label = row.coding().emotion();
            if (label != null) {
                spellings
                        .computeIfAbsent(key(label), _ -> new LinkedHashMap<>())
                        .merge(label, 1, Integer::sum);
            }
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        List<RowProblem> said = new ArrayList<>();
        spellings.forEach((key, counts) -> {
            String best = most(counts);
            chosen.put(key, best);
            if (counts.size() > 1) {
                Map<String, Integer> others = new LinkedHashMap<>(counts);
                others.remove(best);
                said.add(RowPlace.whole(rows.clips().getFirst().place().file())
                        .problem(
                                rows.labels(),
                                new SheetReason.ClassesAlike(others, best, counts.getOrDefault(best, 0)),
                                RowProblem.Outcome.REPAIRED));
            }
        });
        List<ClipRow> clips = rows.clips().stream()
                .map(row -> row.coding().emotion() == null
                        ? row
                        : row.labelled(chosen.getOrDefault(
                                key(row.coding().emotion()), row.coding().emotion())))
                .toList();
        return new ClipRows(clips, rows.problems(), rows.labels()).with(said);
    }

    private static String key(String label) {
        return CellValue.plain(label).toLowerCase(Locale.ROOT);
    }

    /// The spelling of most clips, of like ones the first.
    private static String most(Map<String, Integer> counts) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (each.getValue() > most) {
                best = each.getKey();
                most = each.getValue();
            }
        }
        return best;
    }
}
