package org.dianet.pipeline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.CompareSeveral.Pair;
import org.dianet.pipeline.results.ReadPredictions.Answers;

/// A comparison of runs as one table: a row for each score of each run, and one for each score of each pair. The first
/// column tells them apart; what a row does not have is empty.
final class SeveralCsv {
    private SeveralCsv() {}

    private static final List<String> HEADS = List.of(
            "kind",
            "run",
            "minus",
            "name",
            "minus_name",
            "metric",
            "value",
            "sd",
            "low",
            "high",
            "interval",
            "p_permutation",
            "p_holm",
            "p_mcnemar",
            "seeds",
            "clips",
            "subjects",
            "clips_left_out",
            "split",
            "project",
            "datasets",
            "comparable",
            "notes");

    static String of(CompareSeveral.Result result) {
        StringBuilder text = new StringBuilder(Csv.line(HEADS));
        for (int i = 0; i < result.runs().size(); i++) {
            for (Metric metric : Metric.values()) {
                text.append(Csv.line(score(result, i, metric)));
            }
        }
        for (Pair pair : result.pairs()) {
            for (Metric metric : Metric.values()) {
                text.append(Csv.line(difference(result, pair, metric)));
            }
        }
        return text.toString();
    }

    private static List<String> score(CompareSeveral.Result result, int place, Metric metric) {
        Answers run = result.runs().get(place);
        ScoreSheet sheet = result.sheets().get(place);
        List<String> cells =
                new ArrayList<>(List.of("score", CompareSeveral.letter(place), "", run.name(), "", word(metric)));
        cells.addAll(Csv.score(sheet, metric));
        cells.addAll(List.of(SeveralSentences.interval(sheet), "", "", "", result.seeds(place)));
        cells.addAll(basis(result, List.of(run)));
        cells.addAll(List.of(
                run.leaks().isEmpty() ? "yes" : "no",
                String.join(
                        " ",
                        Stream.of(result.notesOf(place).stream(), sheet.narrow().stream(), sheet.noInterval().stream())
                                .flatMap(notes -> notes)
                                .toList())));
        return cells;
    }

    private static List<String> difference(CompareSeveral.Result result, Pair pair, Metric metric) {
        Comparison comparison = pair.result().comparison();
        Answers first = result.runs().get(pair.first());
        Answers second = result.runs().get(pair.second());
        boolean mcNemar = metric == Metric.ACCURACY;
        List<String> cells = new ArrayList<>(List.of(
                "difference",
                CompareSeveral.letter(pair.first()),
                CompareSeveral.letter(pair.second()),
                first.name(),
                second.name(),
                word(metric),
                Csv.number(comparison.difference(metric)),
                ""));
        cells.addAll(Csv.interval(comparison.interval().of(metric)));
        cells.addAll(List.of(
                SeveralSentences.interval(comparison),
                Csv.p(pair.p(metric)),
                Csv.p(pair.adjusted().getOrDefault(metric, Double.NaN)),
                mcNemar ? Csv.p(comparison.seedMajority().mcNemar().p()) : "",
                pair.seeds()));
        cells.addAll(basis(result, List.of(first, second)));
        List<String> notes = new ArrayList<>(pair.sentences());
        if (mcNemar) {
            notes.add(CompareRuns.CLIPS_CORRELATE);
        }
        cells.addAll(List.of(pair.result().leaks().isEmpty() ? "yes" : "no", String.join(" ", notes)));
        return cells;
    }

    /// What a row's number rests on.
    private static List<String> basis(CompareSeveral.Result result, List<Answers> runs) {
        TreeSet<String> datasets = new TreeSet<>();
        runs.forEach(run -> datasets.addAll(run.datasets()));
        return List.of(
                String.valueOf(result.clips()),
                String.valueOf(result.subjects()),
                String.valueOf(result.left()),
                String.join(
                        "; ",
                        runs.stream()
                                .map(SeveralSentences::splitOf)
                                .filter(split -> !split.isEmpty())
                                .distinct()
                                .toList()),
                String.join("; ", SeveralSentences.projects(runs)),
                String.join("; ", datasets));
    }

    private static String word(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
