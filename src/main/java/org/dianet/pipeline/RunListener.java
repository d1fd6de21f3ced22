package org.dianet.pipeline;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.storage.FoldKey;

/// Hears of a run as it goes, on the run's thread.
public interface RunListener {
    RunListener SILENT = new RunListener() {};

    /// All clips are ready.
    ///
    /// @param trainings number of folds times seeds
    default void prepared(PreparedClips clips, int trainings) {}

    /// @param position from 1
    default void foldStarted(FoldKey fold, int position) {}

    default void epochEnded(FoldKey fold, Epoch epoch) {}

    /// A fold was trained now, or found finished.
    default void foldEnded(FoldKey fold, List<Prediction> predictions) {}
}
