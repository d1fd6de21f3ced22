package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dianet.ui.common.task.UiThread;
import org.junit.jupiter.api.Test;

/// A hint stays until it can have been read, and from then on until the coder goes on.
class HintsTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Hints hints = new Hints(new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            delays.add(delay);
            waiting.add(work);
            return () -> waiting.remove(work);
        }
    });

    private void later() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void whatIsBeingReadStays() {
        hints.show("Undone: apex");
        hints.goOn();
        assertEquals("Undone: apex", hints.text().get());
    }

    @Test
    void whatWasReadStaysUntilTheCoderGoesOn() {
        hints.show("Undone: apex");
        later();
        assertEquals("Undone: apex", hints.text().get());
        hints.goOn();
        assertEquals("", hints.text().get());
    }

    @Test
    void aNewHintHasItsOwnTime() {
        hints.show("Undone: apex");
        hints.show("Undone: onset");
        assertEquals(1, waiting.size());
        later();
        hints.show("Undone: offset");
        hints.goOn();
        assertEquals("Undone: offset", hints.text().get());
    }

    @Test
    void aLongSentenceHasMoreTime() {
        hints.show("x".repeat(10));
        hints.show("x".repeat(100));
        assertEquals(List.of(Duration.ofMillis(3700), Duration.ofMillis(10_000)), delays);
    }
}
