package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Test;

class RunsTimeTest {
    private static final TrainingSpec DUAL = Presets.QUICK;
    private final RunsTime time = of(DUAL, DUAL.withInput(InputMode.FULL), DUAL);

    private static RunsTime of(TrainingSpec... specs) {
        return new RunsTime(List.of(specs), "row");
    }

    private static void start(RunsTime time, int row, RunRequest.Start start) {
        time.runStarted(row, start, JobContext.silent());
    }

    @Test
    void nothingIsSaidOfRowsOfANetworkThatWasNotTimed() {
        start(time, 0, RunRequest.Start.NEW);
        assertEquals("; then 2 rows not timed yet", time.after());
    }

    @Test
    void oneStreamTakesHalfTheTimeOfTwo() {
        start(time, 0, RunRequest.Start.NEW);
        time.runEnded(40);
        // Half of 40 s for one stream and 40 s for two.
        assertEquals("; then 2 rows, about 60 s", time.after());
        start(time, 1, RunRequest.Start.NEW);
        assertEquals("; then one row, about 40 s", time.after());
        start(time, 2, RunRequest.Start.NEW);
        assertEquals("", time.after());
    }

    @Test
    void aRowThatWasContinuedSaysNothingOfTheOthers() {
        start(time, 0, RunRequest.Start.RESUME);
        time.runEnded(1);
        assertEquals("; then 2 rows not timed yet", time.after());
    }

    @Test
    void anotherBackboneIsAnotherTime() {
        RunsTime mixed = of(DUAL, Presets.PAPER);
        start(mixed, 0, RunRequest.Start.NEW);
        mixed.runEnded(40);
        assertEquals("; then one row not timed yet", mixed.after());
    }
}
