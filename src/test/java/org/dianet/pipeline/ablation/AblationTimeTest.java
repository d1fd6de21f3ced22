package org.dianet.pipeline.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.job.JobContext;
import org.dianet.learning.InputMode;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.RunRequest;
import org.junit.jupiter.api.Test;

class AblationTimeTest {
    private static final TrainingSpec DUAL = Presets.QUICK;
    private final AblationTime time = of(DUAL, DUAL.withInput(InputMode.FULL), DUAL);

    private static AblationTime of(TrainingSpec... specs) {
        return new AblationTime(IntStream.range(0, specs.length)
                .mapToObj(i -> new SpecGrid.Row("row " + i, specs[i], Map.of()))
                .toList());
    }

    private static void start(AblationTime time, int row, RunRequest.Start start) {
        time.rowStarted(row, start, JobContext.silent());
    }

    @Test
    void nothingIsSaidOfRowsOfANetworkThatWasNotTimed() {
        start(time, 0, RunRequest.Start.NEW);
        assertEquals("; then 2 rows not timed yet", time.after());
    }

    @Test
    void oneStreamTakesHalfTheTimeOfTwo() {
        start(time, 0, RunRequest.Start.NEW);
        time.rowEnded(40);
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
        time.rowEnded(1);
        assertEquals("; then 2 rows not timed yet", time.after());
    }

    @Test
    void anotherBackboneIsAnotherTime() {
        AblationTime mixed = of(DUAL, Presets.PAPER);
        start(mixed, 0, RunRequest.Start.NEW);
        mixed.rowEnded(40);
        assertEquals("; then one row not timed yet", mixed.after());
    }
}
