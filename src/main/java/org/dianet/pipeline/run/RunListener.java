package org.dianet.pipeline.run;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;

/// Hears of a run as it goes, on the run's thread.
public interface RunListener {
    RunListener SILENT = new RunListener() {};

    /// All clips are ready.
    ///
    /// @param trainings every fold of every seed
    default void prepared(PreparedClips clips, List<FoldKey> trainings) {}

    /// A run goes on whose folds are known without a look at its clips, in place of [#prepared].
    ///
    /// @param trainings every fold of every seed
    default void goesOn(List<String> classes, List<FoldKey> trainings) {}

    /// How the folds are trained.
    ///
    /// @param sentence says why so
    default void planned(int workers, String sentence) {}

    /// A fold was lost with its worker and will be trained again.
    default void foldLost(FoldKey fold, String sentence) {}

    /// @param position from 1
    default void foldStarted(FoldKey fold, int position) {}

    default void epochEnded(FoldKey fold, Epoch epoch) {}

    /// A fold was found finished by an earlier start.
    default void foldFound(FoldKey fold, FoldRecord record) {
        foldEnded(fold, record.predictions());
    }

    /// A fold was trained now.
    default void foldEnded(FoldKey fold, List<Prediction> predictions) {}
}
