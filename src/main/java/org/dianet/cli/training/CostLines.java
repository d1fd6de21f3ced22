package org.dianet.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.pipeline.ablation.GridCost;
import org.dianet.wording.Durations;

/// What a grid would take, as text and as JSON.
final class CostLines {
    private CostLines() {}

    static void print(Console console, GridCost cost) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row", "trainings", "steps", "a step", "all"));
        for (GridCost.Row row : cost.rows()) {
            rows.add(List.of(
                    row.name(),
                    String.valueOf(row.trainings()),
                    row.step().isEmpty() ? "–" : String.valueOf(row.steps()),
                    row.step().isEmpty()
                            ? "–"
                            : String.format(Locale.ROOT, "%.3f s", row.step().getAsDouble()),
                    row.step().isEmpty() ? "seconds" : Durations.about(row.seconds())));
        }
        TextTable.lines(rows).forEach(console::print);
        console.print("All rows: " + Durations.about(cost.seconds()) + " in one process, one training after another.");
        console.print("Measured: the step, on random images, now, on this machine. Counted: epochs × batches × folds ×"
                + " seeds. Estimated: their product. Not in it: making the images, testing, the first pass of a frozen"
                + " backbone, an earlier end by inner subjects. Several workers take less.");
        console.json(json(cost));
    }

    private static Map<String, Object> json(GridCost cost) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (GridCost.Row row : cost.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("row", row.name());
            one.put("trainings", row.trainings());
            one.put("steps", row.steps());
            one.put("secondsPerStep", row.step().isEmpty() ? null : row.step().getAsDouble());
            one.put("seconds", row.seconds());
            rows.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("seconds", cost.seconds());
        return json;
    }
}
