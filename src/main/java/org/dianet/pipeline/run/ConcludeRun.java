package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.Prediction;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Writes what the finished folds of a run answered, and what follows from it.
public final class ConcludeRun {
    private final RunStore store;
    private final RunOutput output;
    private final Clock clock;

    public ConcludeRun(RunStore store, RunOutput output, Clock clock) {
        this.store = store;
        this.output = output;
        this.clock = clock;
    }

    /// @param folds all of the run, in its order
    /// @param finished those that are done; the run is partial if some are missing
    public LosoResult conclude(Path run, RunRecord record, List<FoldKey> folds, Map<FoldKey, FoldRecord> finished)
            throws StorageException {
        boolean whole = finished.size() == folds.size();
        RunRecord ended = record.as(whole ? RunRecord.State.COMPLETE : RunRecord.State.PARTIAL, clock.instant())
                .withWarnings(finished.values().stream()
                        .flatMap(fold -> fold.remarks().stream())
                        .sorted()
                        .toList());
        List<Prediction> predictions = folds.stream()
                .map(fold -> Optional.ofNullable(finished.get(fold)))
                .flatMap(Optional::stream)
                .flatMap(fold -> fold.predictions().stream())
                .toList();
        store.writePredictions(run, ended.classes(), predictions);
        if (!predictions.isEmpty()) {
            output.write(run, ended, predictions);
        }
        store.update(run, ended);
        return new LosoResult(run, ended, predictions);
    }
}
