package org.dianet.cli.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.storage.json.ComparisonJson;
import org.dianet.storage.json.ScoresJson;
import org.jspecify.annotations.Nullable;

/// An ablation as JSON: for every row what `scores.json` says and how it compares with the reference.
final class AblationJson {
    private AblationJson() {}

    /// One row.
    ///
    /// @param comparison with the reference, or `null` for the reference itself
    /// @param adjusted p of the permutation test on UF1 after Holm
    record Row(
            String name,
            String run,
            String state,
            List<String> leaks,
            ScoreSheet sheet,
            @Nullable Comparison comparison,
            OptionalDouble adjusted,
            Map<String, Double> printed,
            String note) {}

    static Map<String, Object> toJson(String name, String reference, List<Row> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("reference", reference);
        json.put("rows", rows.stream().map(row -> toJson(row, reference)).toList());
        return json;
    }

    private static Map<String, Object> toJson(Row row, String reference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name());
        json.put("run", row.run());
        json.put("scores", ScoresJson.toJson(row.sheet(), row.state(), row.leaks()));
        json.put(
                "comparison",
                row.comparison() == null
                        ? null
                        : ComparisonJson.toJson(row.comparison(), row.name(), reference, row.leaks(), List.of()));
        json.put("pHolm", row.adjusted().isPresent() ? row.adjusted().getAsDouble() : null);
        json.put("printed", row.printed());
        json.put("note", row.note());
        return json;
    }
}
