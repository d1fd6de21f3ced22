package org.dianet.job;

/// A piece of long work.
@FunctionalInterface
public interface Job<T> {

    /// @throws CancelledException if the context says so
    /// @throws Exception if the work failed; the message is shown to the user
    T run(JobContext context) throws Exception;
}
