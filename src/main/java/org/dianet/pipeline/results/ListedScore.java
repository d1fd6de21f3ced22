package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;

/// A run's scores for a list of runs: quick to read, without intervals.
///
/// @param spreads over seeds, of the finished folds
public record ListedScore(int seeds, Map<Metric, Spread> spreads) {
    public ListedScore {
        spreads = Map.copyOf(spreads);
    }

    public double mean(Metric metric) {
        Spread spread = spreads.get(metric);
        return spread == null ? Double.NaN : spread.mean();
    }

    /// Empty for a run that has answered nothing yet.
    ///
    /// @throws StorageException if its `predictions.csv` is damaged
    public static Optional<ListedScore> of(Path run, RunRecord record) throws StorageException {
        List<Prediction> answers = ReadPredictions.written(run);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, List<Prediction>> bySeed =
                answers.stream().collect(Collectors.groupingBy(Prediction::seed, TreeMap::new, Collectors.toList()));
        List<Scores> scores = bySeed.values().stream()
                .map(of -> Scores.of(ConfusionMatrix.of(record.classes(), of)))
                .toList();
        return Optional.of(new ListedScore(
                scores.size(),
                Metric.each(metric ->
                        Spread.of(scores.stream().mapToDouble(metric::of).toArray()))));
    }
}
