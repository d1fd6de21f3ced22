package org.dianet.pipeline.run;

import java.util.List;
import java.util.Map;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.pipeline.fold.FoldNews;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;

/// Passes on what happens to the folds: to the run's own list, its progress and whoever listens.
final class LosoProgress implements FoldNews {
    private final List<FoldTask> tasks;
    private final Map<FoldKey, FoldRecord> finished;
    private final RunListener listener;
    private final EpochProgress progress;

    LosoProgress(
            List<FoldTask> tasks, Map<FoldKey, FoldRecord> finished, RunListener listener, EpochProgress progress) {
        this.tasks = tasks;
        this.finished = finished;
        this.listener = listener;
        this.progress = progress;
    }

    /// Whom the network does not learn from: a bare name after `training` would be read as whom it does.
    static String name(FoldKey fold) {
        return fold.words() + " held out";
    }

    @Override
    public void started(FoldTask task) {
        listener.foldStarted(task.key(), tasks.indexOf(task) + 1);
        progress.foldStarted(name(task.key()));
    }

    @Override
    public void epochEnded(FoldTask task, Epoch epoch) {
        progress.epochEnded(name(task.key()), epoch);
        listener.epochEnded(task.key(), epoch);
    }

    @Override
    public void ended(FoldTask task, FoldRecord record) {
        finished.put(task.key(), record);
        progress.foldEnded(record.history().size());
        listener.foldEnded(task.key(), record.predictions());
    }

    @Override
    public void lost(FoldTask task, String sentence) {
        progress.foldLost();
        listener.foldLost(task.key(), sentence);
    }
}
