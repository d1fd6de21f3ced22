package org.dianet.pipeline.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// The scores of a run on each data set that it was tested on, from that data set's own confusion matrix.
///
/// @param subjects that were tested
/// @param missing classes of which the data set has no tested clip
public record DatasetScores(String dataset, int subjects, ScoreSheet sheet, List<String> missing) {
    public DatasetScores {
        missing = List.copyOf(missing);
    }

    /// By name; empty unless clips of several data sets were tested.
    public static List<DatasetScores> of(RunRecord record, List<Prediction> predictions) {
        List<DatasetScores> scores = each(record, predictions);
        return scores.size() < 2 ? List.of() : scores;
    }

    /// By name, also of a single data set.
    public static List<DatasetScores> each(RunRecord record, List<Prediction> predictions) {
        Map<List<String>, String> datasets = new HashMap<>();
        record.clips().forEach(clip -> datasets.put(List.of(clip.subject(), clip.id()), clip.dataset()));
        Map<String, List<Prediction>> parts = new TreeMap<>();
        for (Prediction p : predictions) {
            String dataset = datasets.getOrDefault(List.of(p.subject(), p.clip()), "");
            parts.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(p);
        }
        List<DatasetScores> scores = new ArrayList<>();
        parts.forEach((dataset, of) -> {
            TreeSet<String> missing = new TreeSet<>(record.classes());
            of.forEach(p -> missing.remove(p.truth()));
            scores.add(new DatasetScores(
                    dataset.isEmpty() ? "no data set" : dataset,
                    (int) of.stream().map(Prediction::subject).distinct().count(),
                    ScoreSheet.of(record.classes(), of),
                    List.copyOf(missing)));
        });
        return scores;
    }

    /// Mean over seeds.
    public double mean(Metric metric) {
        return sheet.spread(metric::of).mean();
    }

    /// `0.650 [0.600, 0.710]`, without brackets if there is no interval.
    public String ranged(Metric metric) {
        @Nullable SubjectBootstrap bootstrap = sheet.bootstrap();
        String value = String.format(Locale.ROOT, "%.3f", mean(metric));
        return bootstrap == null
                ? value
                : value
                        + String.format(
                                Locale.ROOT,
                                " [%.3f, %.3f]",
                                bootstrap.of(metric).low(),
                                bootstrap.of(metric).high());
    }

    /// In one line: `casme2: 145 clips of 24 subjects, accuracy .700, UF1 .650 [.600, .710], UAR .640`.
    public String line() {
        StringBuilder line = new StringBuilder(
                dataset + ": " + Words.count(sheet.clips(), "clip") + " of " + Words.count(subjects, "subject"));
        for (Metric metric : Metric.values()) {
            line.append(", ")
                    .append(metric == Metric.ACCURACY ? "accuracy" : metric.name())
                    .append(' ')
                    .append(ranged(metric));
        }
        return line.toString();
    }

    /// A sentence on classes without clips; empty if all have some.
    public Optional<String> lacking() {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(dataset + " has no tested clip of " + String.join(", ", missing)
                        + ": there it counts in UF1 only if it is answered, then with F1 0, and never in UAR.");
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", dataset);
        json.put("clips", sheet.clips());
        json.put("subjects", subjects);
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            json.put(name, mean(metric));
            @Nullable SubjectBootstrap bootstrap = sheet.bootstrap();
            json.put(
                    name + "Interval",
                    bootstrap == null
                            ? null
                            : List.of(
                                    bootstrap.of(metric).low(),
                                    bootstrap.of(metric).high()));
        }
        json.put("seeds", sheet.bySeed().size());
        json.put("missing", missing);
        return json;
    }
}
