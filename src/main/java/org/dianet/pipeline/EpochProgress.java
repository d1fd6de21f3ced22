package org.dianet.pipeline;

import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.TrainingListener.Epoch;

/// Progress over the epochs of several trainings, with the time left.
final class EpochProgress {
    private final JobContext context;
    private final long total;
    private final int trainings;
    private final RemainingTime remaining = new RemainingTime();
    private String name = "";
    private int training;
    private long done;

    EpochProgress(JobContext context, int trainings, int epochs) {
        this.context = context;
        this.trainings = trainings;
        this.total = (long) trainings * epochs;
    }

    void foldStarted(String foldName) {
        name = foldName;
        training++;
    }

    void epochEnded(Epoch epoch) {
        done++;
        remaining.measured(epoch.seconds());
        String message = name + " (" + training + " of " + trainings + "), epoch " + epoch.number() + " of "
                + epoch.total() + ", " + remaining.text(total - done);
        context.report(Progress.of(done, total, message));
    }
}
