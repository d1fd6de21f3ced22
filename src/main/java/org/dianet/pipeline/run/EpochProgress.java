package org.dianet.pipeline.run;

import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.TrainingListener.Epoch;

/// Progress over the epochs of several trainings, some at the same time, with the time left.
final class EpochProgress {
    private final JobContext context;
    private final int epochs;
    private final int trainings;
    private final int together;
    private final RemainingTime remaining = new RemainingTime();
    private final int before;
    private int started;
    private int ended;
    /// Epochs of the trainings that have not ended.
    private long running;

    EpochProgress(JobContext context, int trainings, int epochs, int together) {
        this(context, trainings, epochs, together, 0);
    }

    /// @param trainings to be done now
    /// @param together trainings at the same time
    /// @param before trainings of the same run that were finished earlier, which are counted but take no time
    EpochProgress(JobContext context, int trainings, int epochs, int together, int before) {
        this.before = before;
        this.context = context;
        this.trainings = trainings;
        this.epochs = epochs;
        this.together = Math.max(1, together);
    }

    void foldStarted(String name) {
        started++;
        report(name + counted());
    }

    void epochEnded(String name, Epoch epoch) {
        running++;
        // The first epoch warms up caches and compilers, by up to ten times; it is not used for times if others
        // follow.
        if (epoch.number() > 1 || epoch.total() == 1) {
            remaining.measured(epoch.seconds());
        }
        String which = together == 1
                ? name + counted() + ", epoch " + epoch.number() + " of " + epoch.total()
                : before + ended + " of " + (before + trainings) + " folds, " + Math.min(together, trainings - ended)
                        + " at work, " + name + ": epoch " + epoch.number() + " of " + epoch.total();
        report(which);
    }

    private String counted() {
        return " (" + (before + started) + " of " + (before + trainings) + ")";
    }

    /// @param its epochs that it had, of which some may not have been heard of
    void foldEnded(int its) {
        ended++;
        running = Math.max(0, running - its);
    }

    void foldLost() {
        started--;
        // Its epochs are trained again; how many were done is not known exactly, so the time left grows a little late.
        running = Math.max(0, running - epochs / 2);
    }

    private void report(String which) {
        long total = (long) trainings * epochs;
        long done = Math.min(total, (long) ended * epochs + running);
        long left = total - done;
        // The last trainings cannot be shared out among more workers than there are trainings left.
        int atWork = Math.clamp(trainings - ended, 1, together);
        String time = remaining.text(left, atWork);
        context.report(Progress.of(done, total, time.isEmpty() ? which : which + ", " + time));
    }
}
