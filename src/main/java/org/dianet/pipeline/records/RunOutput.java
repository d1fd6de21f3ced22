package org.dianet.pipeline.records;

import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;

/// Writes what follows from a run's predictions: scores and report.
@FunctionalInterface
public interface RunOutput {

    /// @param record says whether the run is complete
    void write(Path run, RunRecord record, List<Prediction> predictions) throws StorageException;
}
