package org.dianet.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs jobs on the threads of their lane.
public final class ThreadedJobRunner implements JobRunner {
    private static final int DECODERS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final Set<JobExecution<?>> active = ConcurrentHashMap.newKeySet();

    public ThreadedJobRunner() {
        lanes.put(
                Lane.COMPUTE,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("compute").factory()));
        lanes.put(
                Lane.DECODE,
                Executors.newFixedThreadPool(
                        DECODERS,
                        Thread.ofPlatform().daemon().name("decode-", 0).factory()));
        lanes.put(
                Lane.IO,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("io-", 0).factory()));
        lanes.put(
                Lane.SOUND,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("sound").factory()));
    }

    @Override
    public <T> Handle start(Lane lane, Job<T> job, Consumer<JobState<T>> observer) {
        JobExecution<T> execution = new JobExecution<>(job, observer);
        observer.accept(new JobState.Waiting<>());
        active.add(execution);
        executor(lane).execute(() -> {
            try {
                execution.run();
            } finally {
                active.remove(execution);
            }
        });
        return execution;
    }

    private ExecutorService executor(Lane lane) {
        ExecutorService executor = lanes.get(lane);
        if (executor == null) {
            throw new IllegalStateException("no lane " + lane);
        }
        return executor;
    }

    @Override
    public void close() {
        active.forEach(JobExecution::cancel);
        lanes.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService lane : lanes.values()) {
                if (!lane.awaitTermination(2, TimeUnit.SECONDS)) {
                    lane.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
