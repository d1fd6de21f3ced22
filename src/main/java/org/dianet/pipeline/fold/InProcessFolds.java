package org.dianet.pipeline.fold;

import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.storage.StorageException;

/// Trains folds one after another in this process.
public final class InProcessFolds implements FoldRunner {
    private final TrainFold trainer;

    public InProcessFolds(TrainFold trainer) {
        this.trainer = trainer;
    }

    @Override
    public void run(List<FoldTask> wanted, FoldNews news, JobContext context) throws EngineException, StorageException {
        for (FoldTask task : wanted) {
            context.checkCancelled();
            news.started(task);
            news.ended(task, trainer.train(task, epoch -> news.epochEnded(task, epoch), context));
        }
    }
}
