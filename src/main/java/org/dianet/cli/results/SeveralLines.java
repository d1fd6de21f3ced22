package org.dianet.cli.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.storage.json.ComparisonJson;

/// A comparison of several runs, as text and as JSON.
final class SeveralLines {
    private SeveralLines() {}

    static void print(Console console, CompareSeveral.Result result) {
        console.print(Words.count(result.runs().size(), "run") + " on the " + Words.count(result.clips(), "clip")
                + " of " + Words.count(result.subjects(), "subject") + " that all answered");
        TextTable.lines(runs(result)).forEach(console::print);
        console.print("");
        TextTable.lines(pairs(result)).forEach(console::print);
        console.print("p: permutation over subjects; Holm: corrected for "
                + Words.count(result.pairs().size(), "pair") + ", each score by itself");
        console.print(result.equivalence());
        result.leaks().forEach(sentence -> console.print("NOT COMPARABLE: " + sentence));
        result.notes().forEach(console::print);
        console.json(json(result));
    }

    private static List<List<String>> runs(CompareSeveral.Result result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "run", "accuracy", "UF1", "UAR"));
        for (int i = 0; i < result.runs().size(); i++) {
            ScoreSheet sheet = result.sheets().get(i);
            List<String> row = new ArrayList<>(
                    List.of(CompareSeveral.letter(i), result.runs().get(i).name()));
            for (Metric metric : Metric.values()) {
                row.add(ScoreLines.value(sheet, metric));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> pairs(CompareSeveral.Result result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("pair", "score", "difference", "95 %", "p", "Holm"));
        for (CompareSeveral.Pair pair : result.pairs()) {
            for (Metric metric : Metric.values()) {
                Interval interval = pair.result().comparison().interval().of(metric);
                rows.add(List.of(
                        pair.name(),
                        ScoreLines.name(metric),
                        ScoreLines.signed(pair.result().comparison().difference(metric)),
                        CompareCommand.text(interval),
                        CompareCommand.p(pair.p(metric)),
                        CompareCommand.p(pair.adjusted().getOrDefault(metric, Double.NaN))));
            }
        }
        return rows;
    }

    private static Map<String, Object> json(CompareSeveral.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", result.clips());
        json.put("subjects", result.subjects());
        List<Map<String, Object>> runs = new ArrayList<>();
        for (int i = 0; i < result.runs().size(); i++) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("run", CompareSeveral.letter(i));
            run.put("name", result.runs().get(i).name());
            for (Metric metric : Metric.values()) {
                run.put(
                        metric.name().toLowerCase(Locale.ROOT),
                        result.sheets().get(i).spread(metric::of).mean());
            }
            runs.add(run);
        }
        json.put("runs", runs);
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (CompareSeveral.Pair pair : result.pairs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("a", CompareSeveral.letter(pair.first()));
            one.put("b", CompareSeveral.letter(pair.second()));
            for (Metric metric : Metric.values()) {
                Interval interval = pair.result().comparison().interval().of(metric);
                Map<String, Object> score = new LinkedHashMap<>();
                score.put("difference", pair.result().comparison().difference(metric));
                score.put("interval", List.of(interval.low(), interval.high()));
                score.put("p", pair.p(metric));
                score.put("pHolm", pair.adjusted().getOrDefault(metric, Double.NaN));
                one.put(metric.name().toLowerCase(Locale.ROOT), score);
            }
            one.put("seedPairs", pair.compared());
            one.put("equivalence", ComparisonJson.toJson(pair.result().equivalence()));
            pairs.add(one);
        }
        json.put("pairs", pairs);
        json.put("leaks", result.leaks());
        json.put("notes", result.notes());
        return json;
    }
}
