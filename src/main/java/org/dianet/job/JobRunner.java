package org.dianet.job;

import java.util.function.Consumer;

/// Starts jobs. The only owner of threads in the program.
public interface JobRunner extends AutoCloseable {

    /// A job that was started.
    interface Handle {
        /// Asks the job to end; its state becomes cancelled when it does. One that has not begun ends at once, and its
        /// observer is notified on the caller's thread.
        void cancel();
    }

    /// Starts `job`; `observer` is notified of every change of state, on the job's own thread.
    <T> Handle start(Lane lane, Job<T> job, Consumer<JobState<T>> observer);

    /// Cancels all jobs and waits a short while for them.
    @Override
    void close();
}
