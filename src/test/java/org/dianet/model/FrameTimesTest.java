package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.junit.jupiter.api.Test;

class FrameTimesTest {
    /// Three frames of 20 ms, then two of 100 ms.
    private static final FrameTimes VARIABLE =
            new FrameTimes(new FrameRate(20), List.of(0.0, 20.0, 40.0, 140.0, 240.0));

    @Test
    void atAConstantRateFrameNBeginsAtNOverRate() {
        FrameTimes times = FrameTimes.constant(new FrameRate(30));
        assertEquals(100, times.startOf(3), 1e-9);
        assertEquals(OptionalInt.of(3), times.startingAt(100));
        assertEquals(OptionalInt.of(2), times.endingAt(100));
    }

    @Test
    void aStampedFrameBeginsAtItsStamp() {
        assertEquals(140, VARIABLE.startOf(3));
        assertEquals(240, VARIABLE.endOf(3));
    }

    @Test
    void aTimeMeansTheNearestStart() {
        assertEquals(OptionalInt.of(2), VARIABLE.startingAt(89));
        assertEquals(OptionalInt.of(3), VARIABLE.startingAt(91));
    }

    @Test
    void inTheMiddleTheLaterFrameIsMeant() {
        assertEquals(OptionalInt.of(3), VARIABLE.startingAt(90));
        assertEquals(OptionalInt.of(1), VARIABLE.startingAt(10));
    }

    @Test
    void behindTheLastStampTimeGoesOnAtTheRate() {
        assertEquals(290, VARIABLE.startOf(5));
        assertEquals(OptionalInt.of(6), VARIABLE.startingAt(340));
        assertEquals(OptionalInt.of(4), VARIABLE.endingAt(290));
    }

    @Test
    void aTimeBeforeTheFirstFrameMeansNone() {
        assertEquals(OptionalInt.of(0), VARIABLE.startingAt(-24));
        assertEquals(OptionalInt.empty(), VARIABLE.startingAt(-26));
        assertEquals(OptionalInt.empty(), VARIABLE.endingAt(0));
    }

    @Test
    void stampsThatDoNotAscendAreRefused() {
        FrameRate rate = new FrameRate(25);
        assertThrows(IllegalArgumentException.class, () -> new FrameTimes(rate, List.of(0.0, 40.0, 40.0)));
    }
}
