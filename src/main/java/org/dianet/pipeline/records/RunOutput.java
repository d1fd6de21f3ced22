package org.dianet.pipeline.records;

import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.model.project.Project;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;

/// Writes what follows from a run's predictions: scores and report.
@FunctionalInterface
public interface RunOutput {

    /// @param record says whether the run is complete
    void write(Path run, RunRecord record, List<Prediction> predictions) throws StorageException;

    /// Whether a report shows faces.
    enum Pictures {
        /// A few clips as the networks saw them.
        EXAMPLES,
        NONE
    }

    /// Where the example clips come from.
    ///
    /// @param folder the project's folder
    record Source(Project project, Path folder, Pictures pictures) {}

    /// Adds pictures of example clips to what was written of a run, or says in it that none are wanted. An output
    /// without pictures does nothing.
    default void illustrate(Path run, RunRecord record, List<Prediction> predictions, Source source, JobContext context)
            throws StorageException {}
}
