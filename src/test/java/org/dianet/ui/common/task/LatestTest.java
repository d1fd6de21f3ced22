package org.dianet.ui.common.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.Lane;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final QueuedJobRunner runner = new QueuedJobRunner();
    private final List<String> ran = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            // Progress is told later; nothing of it matters here.
            return () -> {};
        }
    };
    private final Tasks tasks = new Tasks(runner, ui, Clock.systemUTC(), problem -> delivered.add("problem"));
    private final Latest<String> latest = new Latest<>(
            tasks, "reading", Lane.IO, delivered::add, cause -> delivered.add("failed: " + cause.getMessage()));

    private void ask(String what) {
        latest.submit(_ -> {
            ran.add(what);
            return what;
        });
    }

    @Test
    void oneRunsOneWaitsAndWhatLiesBetweenIsForgotten() {
        ask("first");
        ask("second");
        ask("third");
        runner.runAll();
        assertEquals(List.of("first", "third"), ran);
        assertEquals(List.of("first", "third"), delivered);
    }

    @Test
    void whatWasAskedForBeforeClearingIsNotDelivered() {
        ask("first");
        ask("second");
        latest.clear();
        runner.runAll();
        assertEquals(List.of(), delivered);
        ask("third");
        runner.runAll();
        assertEquals(List.of("third"), delivered);
    }

    @Test
    void afterAFailureTheNextRuns() {
        latest.submit(_ -> {
            throw new IOException("gone");
        });
        ask("second");
        runner.runAll();
        assertEquals(List.of("failed: gone", "second"), delivered);
    }
}
