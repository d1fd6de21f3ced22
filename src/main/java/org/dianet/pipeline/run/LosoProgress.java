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

    @Override
    public void started(FoldTask task) {
        listener.foldStarted(task.key(), tasks.indexOf(task) + 1);
        progress.foldStarted(task.key().words());
    }

    @Override
    public void epochEnded(FoldTask task, Epoch epoch) {
        progress.epochEnded(task.key().words(), epoch);
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
