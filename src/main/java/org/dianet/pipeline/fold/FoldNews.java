package org.dianet.pipeline.fold;

import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.run.FoldRecord;

/// Hears of folds as they are trained, on the run's thread.
public interface FoldNews {

    void started(FoldTask task);

    void epochEnded(FoldTask task, Epoch epoch);

    /// A fold is whole on disk.
    void ended(FoldTask task, FoldRecord record);

    /// A fold was lost with its worker and waits again.
    void lost(FoldTask task, String sentence);
}
