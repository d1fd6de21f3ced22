package org.dianet.pipeline.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectPermutation;
import org.dianet.model.Words;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.ReadPredictions.Answers;
import org.dianet.pipeline.results.TableSentences;

/// What belongs to the numbers of a comparison, in sentences.
final class SeveralSentences {
    private SeveralSentences() {}

    /// The caption of the runs' scores.
    static String scores(CompareSeveral.Result result) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Scores of " + Words.count(result.runs().size(), "run") + " on the "
                + Words.count(result.clips(), "clip") + " of " + Words.count(result.subjects(), "subject") + " that "
                + (result.runs().size() == 2 ? "both" : "all") + " predicted" + where(result.runs()) + ".");
        split(result.runs()).ifPresent(sentences::add);
        sentences.add(TableSentences.brackets(result.sheets()));
        TableSentences.deviation(result.sheets()).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /// What is odd about the intervals of scores.
    static List<String> belowScores(CompareSeveral.Result result) {
        return result.sheets().stream()
                .flatMap(sheet -> Stream.of(sheet.narrow(), sheet.noInterval()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The caption of the differences; it names the runs, since it may stand on another page.
    static String differences(CompareSeveral.Result result) {
        List<Comparison> comparisons =
                result.pairs().stream().map(pair -> pair.result().comparison()).toList();
        String runs = IntStream.range(0, result.runs().size())
                .mapToObj(i -> SeveralTable.named(result, i))
                .collect(Collectors.joining(", "));
        // The one with the most exchanges says how many were drawn, if any were.
        SubjectPermutation permutation = comparisons.stream()
                .map(Comparison::permutation)
                .reduce((some, other) -> some.exact() ? other : some)
                .orElseThrow();
        int tests = result.pairs().size();
        return "Differences in UF1 between " + runs + ", on the same clips and seeds, with "
                + TableSentences.difference(comparisons) + ". p: " + TableSentences.p(permutation) + " on UF1"
                + (tests == 1
                        ? "."
                        : "; p (Holm): the same, corrected for " + tests + " pairs; intervals are not corrected.");
    }

    /// Projects and data sets, as far as they are known.
    static String where(List<Answers> runs) {
        List<String> projects = projects(runs);
        TreeSet<String> datasets = new TreeSet<>();
        runs.forEach(run -> datasets.addAll(run.datasets()));
        String sets = datasets.isEmpty()
                ? ""
                : (datasets.size() == 1 ? "data set " : "data sets ") + String.join(", ", datasets);
        if (projects.isEmpty()) {
            return "";
        }
        return (projects.size() == 1 ? ", project " : ", projects ")
                + String.join(", ", projects)
                + (sets.isEmpty() ? "" : " (" + sets + ")");
    }

    static List<String> projects(List<Answers> runs) {
        return runs.stream()
                .flatMap(run -> Optional.ofNullable(run.run()).stream())
                .map(record -> record.project())
                .filter(project -> !project.isEmpty())
                .distinct()
                .toList();
    }

    /// Of all runs if it is the same, otherwise of each; empty if none is known.
    private static Optional<String> split(List<Answers> runs) {
        Map<String, List<String>> splits = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            splits.computeIfAbsent(splitOf(runs.get(i)), _ -> new ArrayList<>()).add(CompareSeveral.letter(i));
        }
        if (splits.size() == 1) {
            String only = splits.keySet().iterator().next();
            return only.isEmpty() ? Optional.empty() : Optional.of(TableSentences.split(only));
        }
        return Optional.of(TableSentences.split(splits.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " "
                        + (entry.getKey().isEmpty() ? "not recorded" : entry.getKey()))
                .collect(Collectors.joining("; "))));
    }

    /// Empty if it is not recorded.
    static String splitOf(Answers run) {
        return run.run() == null ? "" : run.run().split().plan().words();
    }

    /// Of how the interval of a score or a difference was made, for a table's cell.
    static String interval(ScoreSheet sheet) {
        return sheet.bootstrap() == null ? "" : "95 % percentile bootstrap over subjects";
    }

    static String interval(Comparison comparison) {
        return comparison.interval().corrected()
                ? "95 % paired BCa bootstrap over subjects"
                : "95 % paired percentile bootstrap over subjects";
    }
}
