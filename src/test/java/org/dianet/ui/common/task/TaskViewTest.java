package org.dianet.ui.common.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dianet.job.JobState;
import org.dianet.job.Progress;
import org.junit.jupiter.api.Test;

class TaskViewTest {
    private Instant now = Instant.EPOCH;
    private final TaskView<String> task = new TaskView<>("reading", new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void after(int seconds, Progress progress) {
        now = now.plusSeconds(seconds);
        task.update(new JobState.Running<>(progress));
    }

    @Test
    void evenWorkIsExtrapolated() {
        after(10, Progress.of(1, 4, ""));
        assertEquals(Duration.ofSeconds(30), task.remaining().get());
    }

    @Test
    void workOfPartsTellsNoTimeOfItsOwn() {
        after(10, new Progress(0.06, "dynamic images: s01", Progress.Pace.OWN));
        assertNull(task.remaining().get());
        after(10, new Progress(0.5, "training: subject s04, about 9 min left", Progress.Pace.OWN));
        assertNull(task.remaining().get());
    }

    @Test
    void aSecondPassIsTimedByItself() {
        after(100, Progress.of(4, 4, ""));
        after(0, Progress.of(0, 10, ""));
        after(5, Progress.of(1, 10, ""));
        // 5 s for one of ten, not 105 s.
        assertEquals(Duration.ofSeconds(45), task.remaining().get());
    }
}
