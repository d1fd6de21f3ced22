package org.dianet.job;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs tasks one after another, in order, on the threads of a lane. Between two tasks the lane's thread is free for
/// others, so that a long queue holds nobody up. For things that only one thread at a time may touch.
public final class SerialExecutor implements Executor {
    private final JobRunner runner;
    private final Lane lane;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public SerialExecutor(JobRunner runner, Lane lane) {
        this.runner = runner;
        this.lane = lane;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        startNext();
    }

    private void startNext() {
        Optional<Runnable> task = take();
        if (task.isEmpty()) {
            return;
        }
        AtomicBoolean ended = new AtomicBoolean();
        try {
            runner.<Boolean>start(
                    lane,
                    context -> {
                        task.get().run();
                        return true;
                    },
                    state -> {
                        if (state.ended() && !ended.getAndSet(true)) {
                            startNext();
                        }
                    });
        } catch (RejectedExecutionException e) {
            stop(); // the program is ending and its lanes are closed
        }
    }

    private Optional<Runnable> take() {
        synchronized (waiting) {
            Optional<Runnable> task = Optional.ofNullable(waiting.poll());
            busy = task.isPresent();
            return task;
        }
    }

    private void stop() {
        synchronized (waiting) {
            waiting.clear();
            busy = false;
        }
    }
}
