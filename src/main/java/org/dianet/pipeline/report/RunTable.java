package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.model.Words;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.results.ChoiceSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.pipeline.results.TableSentences;
import org.dianet.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// A run's scores next to its baselines as its own table.
final class RunTable {
    private RunTable() {}

    /// One row an answerer: the network (mean over seeds), each seed, the linear baseline, majority and random.
    static String csv(String network, ScoreSheet sheet) {
        List<String> heads = new ArrayList<>(List.of("row"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            heads.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
        }
        StringBuilder text = new StringBuilder(Csv.line(heads));
        List<String> mean = new ArrayList<>(List.of(network));
        for (Metric metric : Metric.values()) {
            mean.addAll(Csv.score(sheet, metric));
        }
        text.append(Csv.line(mean));
        sheet.bySeed().forEach((seed, scores) -> text.append(plain("seed " + seed, metric -> metric.of(scores))));
        @Nullable Scores linear = sheet.linear();
        if (linear != null) {
            text.append(plain("linear baseline", metric -> metric.of(linear)));
        }
        text.append(plain("majority baseline", metric -> metric.of(sheet.majority())));
        return text.append(plain("random guessing", metric -> sheet.random().of(metric)))
                .toString();
    }

    private static String plain(String name, ToDoubleFunction<Metric> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(Csv.scores(value));
        return Csv.line(cells);
    }

    /// @param run its name
    /// @param chosen in how many folds each setting was chosen; empty for a run of one spec
    static PaperTable paper(RunRecord record, String run, ScoreSheet sheet, Map<String, Long> chosen) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(record.network())));
        for (Metric metric : Metric.values()) {
            cells.add(Cell.of(sheet, metric));
        }
        List<List<Cell>> floors = new ArrayList<>();
        @Nullable Scores linear = sheet.linear();
        if (linear != null) {
            floors.add(Cell.floor("linear baseline", metric -> metric.of(linear)));
        }
        floors.add(Cell.floor("majority baseline", metric -> metric.of(sheet.majority())));
        floors.add(Cell.floor("random guessing", metric -> sheet.random().of(metric)));
        return new PaperTable(
                caption(record, run, sheet),
                LatexTable.label(record.project(), run, "scores"),
                1,
                List.of("", "Accuracy", "UF1", "UAR"),
                List.of(cells),
                floors,
                Stream.of(ChoiceSentence.of(chosen), sheet.noInterval(), sheet.narrow(), LinearSentence.images(record))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String caption(RunRecord record, String run, ScoreSheet sheet) {
        List<String> datasets = record.clips().stream()
                .map(RunRecord.RunClip::dataset)
                .filter(dataset -> !dataset.isEmpty())
                .distinct()
                .sorted()
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(sheet.counted() + " of " + Words.count(sheet.shared(), "subject") + ", project "
                + record.project()
                + (datasets.isEmpty()
                        ? ""
                        : (datasets.size() == 1 ? " (data set " : " (data sets ") + String.join(", ", datasets) + ")")
                + seeds(record, sheet) + ", run " + run + ".");
        sentences.add(TableSentences.split(record.split().plan().words()));
        sentences.add(TableSentences.brackets(List.of(sheet)));
        TableSentences.deviation(List.of(sheet)).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private static String seeds(RunRecord record, ScoreSheet sheet) {
        if (record.deterministic()) {
            return "";
        }
        return (sheet.bySeed().size() == 1 ? ", seed " : ", seeds ")
                + sheet.bySeed().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
