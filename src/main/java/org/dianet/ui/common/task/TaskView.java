package org.dianet.ui.common.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.job.JobRunner;
import org.dianet.job.JobState;
import org.dianet.job.Progress;
import org.jspecify.annotations.Nullable;

/// A job as the window sees it. All properties change on the window's thread.
public final class TaskView<T> {
    private static final Duration TOO_EARLY = Duration.ofSeconds(2);
    private static final double TOO_LITTLE = 0.02;
    private final String name;
    private final Clock clock;
    private Instant started;
    private double before;
    private final ReadOnlyObjectWrapper<JobState<T>> state = new ReadOnlyObjectWrapper<>(new JobState.Waiting<>());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Duration> remaining = new ReadOnlyObjectWrapper<@Nullable Duration>();
    private JobRunner.@Nullable Handle handle;
    private boolean cancelled;

    TaskView(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.started = clock.instant();
    }

    void attach(JobRunner.Handle started) {
        handle = started;
        if (cancelled) {
            started.cancel();
        }
    }

    void update(JobState<T> next) {
        if (next instanceof JobState.Running<T>(Progress progress)) {
            fraction.set(progress.fraction());
            message.set(progress.message());
            remaining.set(estimate(progress));
        }
        state.set(next);
    }

    /// A job of several passes, each from 0 to 1, is timed pass by pass.
    private @Nullable Duration estimate(Progress progress) {
        if (progress.pace() == Progress.Pace.OWN) {
            return null;
        }
        if (progress.known()) {
            if (progress.fraction() < before) {
                started = clock.instant();
            }
            before = progress.fraction();
        }
        Duration spent = Duration.between(started, clock.instant());
        if (!progress.known() || progress.fraction() < TOO_LITTLE || spent.compareTo(TOO_EARLY) < 0) {
            return null;
        }
        double left = spent.toMillis() * (1 - progress.fraction()) / progress.fraction();
        return Duration.ofMillis(Math.round(left));
    }

    public String name() {
        return name;
    }

    public ReadOnlyObjectProperty<JobState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /// 0..1, or NaN while it cannot be known.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// Remaining time, from the work done so far; `null` until there is enough data, and for jobs that report
    /// it themselves.
    public ReadOnlyObjectProperty<@Nullable Duration> remaining() {
        return remaining.getReadOnlyProperty();
    }

    /// Asks the job to end. The job itself keeps finished work.
    public void cancel() {
        cancelled = true;
        if (handle != null) {
            handle.cancel();
        }
    }
}
