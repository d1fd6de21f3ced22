package org.dianet.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One run of one job: turns what the job does into states.
final class JobExecution<T> implements Runnable, JobContext, JobRunner.Handle {
    private final Job<T> job;
    private final Consumer<JobState<T>> observer;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean cancelled;

    JobExecution(Job<T> job, Consumer<JobState<T>> observer) {
        this.job = job;
        this.observer = observer;
    }

    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            observer.accept(new JobState.Running<>(Progress.unknown("")));
            observer.accept(new JobState.Succeeded<>(job.run(this)));
        } catch (CancelledException e) {
            observer.accept(new JobState.Cancelled<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            observer.accept(new JobState.Cancelled<>());
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            observer.accept(new JobState.Failed<>(e));
        }
    }

    @Override
    public void report(Progress progress) {
        observer.accept(new JobState.Running<>(progress));
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        // Behind a long job it would wait its turn only to end at once.
        if (begun.compareAndSet(false, true)) {
            observer.accept(new JobState.Cancelled<>());
        }
    }
}
