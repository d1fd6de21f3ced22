package org.dianet.video;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.dianet.job.DirectJobRunner;
import org.dianet.job.Job;
import org.dianet.job.JobRunner;
import org.dianet.job.JobState;
import org.dianet.job.Lane;

/// Runs jobs on the test's thread when the test says so.
public final class QueuedJobRunner implements JobRunner {
    private final ArrayDeque<Runnable> jobs = new ArrayDeque<>();
    private final DirectJobRunner direct = new DirectJobRunner();

    @Override
    public <T> Handle start(Lane lane, Job<T> job, Consumer<JobState<T>> observer) {
        jobs.add(() -> direct.start(lane, job, observer));
        return () -> {};
    }

    public void runOne() {
        jobs.remove().run();
    }

    /// Runs as many jobs as there are, but not more than `most`.
    public void run(int most) {
        for (int i = 0; i < most && !jobs.isEmpty(); i++) {
            runOne();
        }
    }

    public void runAll() {
        while (!jobs.isEmpty()) {
            runOne();
        }
    }

    @Override
    public void close() {
        jobs.clear();
    }
}
