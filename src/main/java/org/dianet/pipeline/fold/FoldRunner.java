package org.dianet.pipeline.fold;

import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.storage.StorageException;

/// Trains folds, each of which is final on disk once it has ended.
public interface FoldRunner {

    /// @throws org.dianet.job.CancelledException if cancelled; folds that have ended are kept
    void run(List<FoldTask> wanted, FoldNews news, JobContext context)
            throws EngineException, StorageException, InterruptedException;
}
