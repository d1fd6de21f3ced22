package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void aConstantRateStays() {
        assertEquals(1, Schedule.CONSTANT.factor(70, 100));
    }

    @Test
    void theCosineFallsToHalfInTheMiddle() {
        assertEquals(1, Schedule.COSINE.factor(0, 100));
        assertEquals(0.5, Schedule.COSINE.factor(50, 100), 1e-12);
        assertEquals(0, Schedule.COSINE.factor(100, 100), 1e-12);
    }

    @Test
    void oneCycleRisesForThreeTenths() {
        assertEquals(0.04, Schedule.ONE_CYCLE.factor(0, 100), 1e-12);
        assertEquals(0.52, Schedule.ONE_CYCLE.factor(15, 100), 1e-12);
        assertEquals(1, Schedule.ONE_CYCLE.factor(30, 100), 1e-12);
        assertEquals(0.5, Schedule.ONE_CYCLE.factor(65, 100), 1e-12);
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
