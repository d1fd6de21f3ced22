package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void aConstantRateStays() {
        assertEquals(1, Schedule.CONSTANT.rate(70, 100, 1));
    }

    @Test
    void theCosineFallsToHalfInTheMiddle() {
        assertEquals(1, Schedule.COSINE.rate(0, 100, 1));
        assertEquals(0.5, Schedule.COSINE.rate(50, 100, 1), 1e-12);
        assertEquals(0, Schedule.COSINE.rate(100, 100, 1), 1e-12);
    }

    @Test
    void oneCycleRisesForThreeTenths() {
        assertEquals(0.04, Schedule.ONE_CYCLE.rate(0, 100, 1), 1e-12);
        assertEquals(0.52, Schedule.ONE_CYCLE.rate(15, 100, 1), 1e-12);
        assertEquals(1, Schedule.ONE_CYCLE.rate(30, 100, 1), 1e-12);
        assertEquals(0.5, Schedule.ONE_CYCLE.rate(65, 100, 1), 1e-12);
    }

    /// 0.987 ^ 1 and 0.987 ^ 50.
    @Test
    void theExponentialFallsAfterEachOfFiftyEpochs() {
        assertEquals(1, Schedule.EXPONENTIAL.rate(7, 592, 8));
        assertEquals(0.987, Schedule.EXPONENTIAL.rate(8, 592, 8), 1e-12);
        assertEquals(0.987, Schedule.EXPONENTIAL.rate(15, 592, 8), 1e-12);
        assertEquals(0.519826, Schedule.EXPONENTIAL.rate(50 * 8, 592, 8), 1e-6);
        assertEquals(0.519826, Schedule.EXPONENTIAL.rate(591, 592, 8), 1e-6);
    }

    /// The 29th epoch has the full rate and the 30th a tenth of it.
    @Test
    void stepsOfThirtyEpochsAreCountedFromOne() {
        assertEquals(1, Schedule.STEP_30.rate(0, 400, 10));
        assertEquals(1, Schedule.STEP_30.rate(289, 400, 10));
        assertEquals(0.1, Schedule.STEP_30.rate(290, 400, 10), 1e-12);
        assertEquals(0.1, Schedule.STEP_30.rate(399, 400, 10), 1e-12);
        assertEquals(0.01, Schedule.STEP_30.rate(590, 800, 10), 1e-12);
    }

    @Test
    void theRateRisesEvenlyOverTheFirstEpoch() {
        assertEquals(0.25, Schedule.CONSTANT.rate(0, 100, 4));
        assertEquals(0.75, Schedule.CONSTANT.rate(2, 100, 4));
        assertEquals(1, Schedule.CONSTANT.rate(3, 100, 4));
        assertEquals(1, Schedule.CONSTANT.rate(99, 100, 4));
        assertEquals(0.25, Schedule.COSINE.rate(0, 100, 4));
        assertEquals(0.5, Schedule.COSINE.rate(50, 100, 4), 1e-12);
    }

    @Test
    void oneCycleHasNoOtherRiseThanItsOwn() {
        assertEquals(0.04, Schedule.ONE_CYCLE.rate(0, 100, 4), 1e-12);
    }

    @Test
    void aSingleStepHasTheFullRate() {
        assertEquals(1, Schedule.CONSTANT.rate(0, 1, 1));
    }
}
