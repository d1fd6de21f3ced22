package org.dianet.ui.common.task;

import java.util.function.Consumer;
import org.dianet.job.Job;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.jspecify.annotations.Nullable;

/// Work of which only the newest request matters, e.g. a preview while a marker is dragged: one job runs, one waits,
/// and requests in between are dropped.
public final class Latest<T> {
    private final Tasks tasks;
    private final String name;
    private final Lane lane;
    private final Consumer<T> onDone;
    private final Consumer<Throwable> onFailed;
    private @Nullable TaskView<T> current;
    private @Nullable Job<T> next;
    private int generation;

    public Latest(Tasks tasks, String name, Lane lane, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        this.tasks = tasks;
        this.name = name;
        this.lane = lane;
        this.onDone = onDone;
        this.onFailed = onFailed;
    }

    /// Runs `job` as soon as the one before it has ended, unless another is submitted first.
    public void submit(Job<T> job) {
        next = job;
        if (current == null) {
            startNext();
        }
    }

    /// Forgets what waits and what runs; nothing is delivered any more.
    public void clear() {
        next = null;
        generation++;
        if (current != null) {
            current.cancel();
        }
    }

    private void startNext() {
        Job<T> job = next;
        if (job == null) {
            return;
        }
        next = null;
        int of = generation;
        TaskView<T> view = tasks.startQuietly(
                name,
                lane,
                job,
                result -> deliver(of, () -> onDone.accept(result)),
                cause -> deliver(of, () -> onFailed.accept(cause)));
        if (!view.state().get().ended()) {
            current = view;
            view.state().addListener((_, _, state) -> ended(state));
        }
    }

    private void deliver(int of, Runnable what) {
        if (of == generation) {
            what.run();
        }
    }

    private void ended(JobState<T> state) {
        if (state.ended()) {
            current = null;
            startNext();
        }
    }
}
