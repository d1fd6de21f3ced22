package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpeedMeterTest {
    private static final long MILLI = 1_000_000;
    private final SpeedMeter meter = new SpeedMeter();

    /// @return when the last frame was shown, in milliseconds
    private long play(int frames, long everyMillis, double eachMillis) {
        for (int i = 0; i < frames; i++) {
            meter.moved(i * everyMillis * MILLI, eachMillis);
        }
        return (frames - 1) * everyMillis;
    }

    @Test
    void nothingIsSaidInTheFirstHalfSecond() {
        long now = play(10, 40, 40);
        assertTrue(meter.reached(now * MILLI).isEmpty());
        assertTrue(meter.reached(now * MILLI + 1).isEmpty());
    }

    @Test
    void framesInTimePlayAtRealTime() {
        long now = play(30, 40, 40);
        assertEquals(1, meter.reached(now * MILLI).orElseThrow(), 1e-9);
    }

    /// 25 frames a second of which each takes a tenth of a second to be shown: 0.4 of real time.
    @Test
    void slowFramesAreSlower() {
        long now = play(30, 100, 40);
        assertEquals(0.4, meter.reached(now * MILLI).orElseThrow(), 1e-9);
    }

    /// Eight frames on at each picture.
    @Test
    void skippedFramesCount() {
        long now = play(60, 40, 8 * 40);
        assertEquals(8, meter.reached(now * MILLI).orElseThrow(), 1e-9);
    }

    @Test
    void atAThirtySecondAFewFramesAreEnough() {
        long now = play(4, 1280, 40);
        assertEquals(1.0 / 32, meter.reached(now * MILLI).orElseThrow(), 1e-9);
    }

    @Test
    void aFrameThatDoesNotComeLowersIt() {
        long now = play(30, 40, 40);
        assertTrue(meter.reached((now + 3000) * MILLI).orElseThrow() < 0.4);
    }

    @Test
    void whatIsNotKeptIsSaid() {
        ReachedSpeed late = new ReachedSpeed(new Speed(1, 1), 0.4);
        assertFalse(late.kept());
        assertEquals("1× asked, 0.40× reached", late.toString());
        ReachedSpeed kept = new ReachedSpeed(Speed.slow(32), 0.0311);
        assertTrue(kept.kept());
        assertEquals("1/32 asked, 0.031× reached", kept.toString());
        assertEquals("8× asked, 7.8× reached", new ReachedSpeed(Speed.fast(8), 7.81).toString());
    }
}
