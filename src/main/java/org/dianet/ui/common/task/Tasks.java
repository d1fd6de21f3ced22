package org.dianet.ui.common.task;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Job;
import org.dianet.job.JobRunner;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts jobs for the window and brings their states to its thread, at most 30 times a second each.
public final class Tasks {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final Duration INTERVAL = Duration.ofMillis(33);
    private final JobRunner runner;
    private final UiThread ui;
    private final Clock clock;
    private final Consumer<Problem> problems;
    private final ObservableList<TaskView<?>> running = FXCollections.observableArrayList();
    private final ObservableList<TaskView<?>> runningView = FXCollections.unmodifiableObservableList(running);

    /// @param problems shows failures that nobody handles
    public Tasks(JobRunner runner, UiThread ui, Clock clock, Consumer<Problem> problems) {
        this.runner = runner;
        this.ui = ui;
        this.clock = clock;
        this.problems = problems;
    }

    /// The tasks that the status strip shows, the oldest first.
    public ObservableList<TaskView<?>> running() {
        return runningView;
    }

    /// Starts a job that the status strip shows. A failure becomes a [Problem].
    public <T> TaskView<T> start(String name, Lane lane, Job<T> job, Consumer<T> onDone) {
        return start(name, lane, job, onDone, cause -> report(name, cause));
    }

    /// Starts a job that the status strip shows.
    public <T> TaskView<T> start(String name, Lane lane, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        TaskView<T> view = new TaskView<>(name, clock);
        running.add(view);
        return launch(view, lane, job, onDone, onFailed);
    }

    /// Starts a short job of the window's own, e.g. a preview, that the status strip does not show.
    public <T> TaskView<T> startQuietly(
            String name, Lane lane, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        return launch(new TaskView<>(name, clock), lane, job, onDone, onFailed);
    }

    /// Shows a failure and logs where it came from.
    public void report(String name, Throwable cause) {
        LOG.warn("{} failed", name, cause);
        problems.accept(Problem.of(Messages.text("problem.task", name), cause));
    }

    private <T> TaskView<T> launch(
            TaskView<T> view, Lane lane, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        AtomicReference<@Nullable JobState<T>> latest = new AtomicReference<@Nullable JobState<T>>();
        Runnable deliver = () -> {
            JobState<T> state = latest.getAndSet(null);
            if (state != null) {
                show(view, state, onDone, onFailed);
            }
        };
        view.attach(runner.start(lane, job, state -> {
            boolean waiting = latest.getAndSet(state) != null;
            if (state.ended()) {
                ui.run(deliver);
            } else if (!waiting) {
                ui.after(INTERVAL, deliver);
            }
        }));
        return view;
    }

    private <T> void show(TaskView<T> view, JobState<T> state, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        if (state.ended()) {
            running.remove(view);
        }
        view.update(state);
        switch (state) {
            case JobState.Succeeded<T>(T result) -> onDone.accept(result);
            case JobState.Failed<T>(Throwable cause) -> onFailed.accept(cause);
            case JobState.Waiting<T> _, JobState.Running<T> _, JobState.Cancelled<T> _ -> {}
        }
    }
}
