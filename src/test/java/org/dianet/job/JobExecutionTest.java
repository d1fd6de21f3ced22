package org.dianet.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobExecutionTest {
    private final List<JobState<String>> states = new ArrayList<>();

    private JobState<String> last() {
        return states.getLast();
    }

    @Test
    void aJobThatEndsHandsOutItsResult() {
        new DirectJobRunner().<String>start(Lane.IO, context -> "done", states::add);
        assertEquals(new JobState.Succeeded<>("done"), last());
    }

    @Test
    void aFailureKeepsItsCause() {
        IllegalStateException cause = new IllegalStateException("no disk");
        new DirectJobRunner()
                .<String>start(
                        Lane.IO,
                        context -> {
                            throw cause;
                        },
                        states::add);
        assertEquals(new JobState.Failed<String>(cause), last());
    }

    @Test
    void progressOfAPartIsScaledToItsShare() {
        new DirectJobRunner()
                .<String>start(
                        Lane.IO,
                        context -> {
                            context.part("fold 2", 0.5, 0.7).report(new Progress(0.5, "epoch 3"));
                            return "";
                        },
                        states::add);
        JobState.Running<?> running = assertInstanceOf(JobState.Running.class, states.get(1));
        assertEquals(0.6, running.progress().fraction(), 1e-12);
        assertEquals("fold 2: epoch 3", running.progress().message());
    }

    @Test
    void aCancelledJobEndsAtItsNextCheck() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<JobState<String>> seen = new ArrayList<>();
        try (JobRunner runner = new ThreadedJobRunner()) {
            JobRunner.Handle handle = runner.<String>start(
                    Lane.COMPUTE,
                    context -> {
                        started.countDown();
                        while (true) {
                            context.checkCancelled();
                            Thread.onSpinWait();
                        }
                    },
                    state -> {
                        seen.add(state);
                        if (state.ended()) {
                            ended.countDown();
                        }
                    });
            assertTrue(started.await(2, TimeUnit.MINUTES));
            handle.cancel();
            assertTrue(ended.await(2, TimeUnit.MINUTES));
        }
        assertEquals(new JobState.Cancelled<String>(), seen.getLast());
    }

    @Test
    void aJobThatWaitsBehindAnotherIsCancelledAtOnceAndNeverBegins() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        List<JobState<String>> seen = new CopyOnWriteArrayList<>();
        AtomicBoolean ran = new AtomicBoolean();
        try (JobRunner runner = new ThreadedJobRunner()) {
            runner.<String>start(
                    Lane.COMPUTE,
                    context -> {
                        assertTrue(hold.await(2, TimeUnit.MINUTES));
                        return "";
                    },
                    state -> {});
            JobRunner.Handle waiting = runner.<String>start(
                    Lane.COMPUTE,
                    context -> {
                        ran.set(true);
                        return "";
                    },
                    seen::add);
            waiting.cancel();
            waiting.cancel();
            assertEquals(List.of(new JobState.Waiting<String>(), new JobState.Cancelled<String>()), seen);
            runner.<String>start(Lane.COMPUTE, context -> "", state -> {
                if (state.ended()) {
                    after.countDown();
                }
            });
            hold.countDown();
            assertTrue(after.await(2, TimeUnit.MINUTES));
        }
        assertFalse(ran.get());
        assertEquals(2, seen.size(), "told once");
    }
}
