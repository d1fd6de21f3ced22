package org.dianet.job;

import java.util.function.Consumer;

/// Runs each job at once on the calling thread.
public final class DirectJobRunner implements JobRunner {

    @Override
    public <T> Handle start(Lane lane, Job<T> job, Consumer<JobState<T>> observer) {
        JobExecution<T> execution = new JobExecution<>(job, observer);
        execution.run();
        return execution;
    }

    @Override
    public void close() {
        // owns no thread
    }
}
