package org.dianet.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dianet.job.Job;
import org.dianet.job.JobRunner;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.jspecify.annotations.Nullable;

/// Lets jobs wait between [#hold] and [#release]. While a program starts, its curves and small pictures must not take
/// the processor from the picture that somebody waits for.
final class PatientRunner implements JobRunner {
    private final JobRunner runner;
    private final List<Held<?>> waiting = new ArrayList<>();
    private boolean holding;

    PatientRunner(JobRunner runner) {
        this.runner = runner;
    }

    synchronized void hold() {
        holding = true;
    }

    /// Starts what waited, in its order; nothing waits from now on.
    void release() {
        List<Held<?>> all;
        synchronized (this) {
            holding = false;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Held::begin);
    }

    @Override
    public <T> Handle start(Lane lane, Job<T> job, Consumer<JobState<T>> observer) {
        Held<T> held = new Held<>(lane, job, observer);
        synchronized (this) {
            if (holding) {
                waiting.add(held);
                observer.accept(new JobState.Waiting<>());
                return held;
            }
        }
        return runner.start(lane, job, observer);
    }

    @Override
    public void close() {
        List<Held<?>> all;
        synchronized (this) {
            all = List.copyOf(waiting);
        }
        all.forEach(Held::cancel);
        runner.close();
    }

    private final class Held<T> implements Handle {
        private final Lane lane;
        private final Job<T> job;
        private final Consumer<JobState<T>> observer;
        private @Nullable Handle begun;
        private boolean cancelled;

        Held(Lane lane, Job<T> job, Consumer<JobState<T>> observer) {
            this.lane = lane;
            this.job = job;
            this.observer = observer;
        }

        synchronized void begin() {
            if (!cancelled) {
                begun = runner.start(lane, job, observer);
            }
        }

        @Override
        public synchronized void cancel() {
            if (begun != null) {
                begun.cancel();
            } else if (!cancelled) {
                cancelled = true;
                observer.accept(new JobState.Cancelled<>());
            }
        }
    }
}
