package org.dianet.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.dianet.video.VideoClock.Oddity;
import org.junit.jupiter.api.Test;

class VideoClockTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double FINE = 1 / 90.0;

    private static double[] stamps(int count, IntToDoubleFunction stamp) {
        return IntStream.range(0, count).mapToDouble(stamp).toArray();
    }

    @Test
    void evenStampsAtTheNominalRateAreThatRate() {
        VideoClock clock = VideoClock.of(stamps(100, i -> i * 40), 40, FINE, NEVER, 25);
        assertEquals(VideoClock.constant(25), clock);
    }

    @Test
    void stampsRoundedToMillisecondsAreStillEven() {
        double rate = 30000 / 1001.0;
        VideoClock clock = VideoClock.of(stamps(900, i -> Math.round(i * 1000 / rate)), 33, 1, NEVER, rate);
        assertEquals(VideoClock.constant(rate), clock);
    }

    /// 60 frames at 30 a second and 60 at 15 take 2 and 4 seconds: 120 in 6.
    @Test
    void theRateIsFramesOverDuration() {
        double[] stamps = stamps(120, i -> i < 60 ? i * 1000 / 30.0 : 2000 + (i - 60) * 1000 / 15.0);
        VideoClock clock = VideoClock.of(stamps, 1000 / 15.0, FINE, NEVER, 20);
        assertEquals(20, clock.times().rate().perSecond(), 1e-9);
        assertEquals(3333.333, clock.times().startOf(80));
        assertEquals(Set.of(Oddity.VARIABLE), clock.oddities());
    }

    @Test
    void aWrongNominalRateIsToldAndDoesNotCount() {
        VideoClock clock = VideoClock.of(stamps(100, i -> i * 50), 50, FINE, NEVER, 120);
        assertEquals(20, clock.times().rate().perSecond(), 1e-9);
        assertFalse(clock.times().stamped());
        assertEquals(Set.of(Oddity.NOMINAL), clock.oddities());
    }

    @Test
    void absentStampsLieEvenlyBetweenTheirNeighbours() {
        double[] stamps = {Double.NaN, 20, Double.NaN, Double.NaN, 80, Double.NaN};
        VideoClock clock = VideoClock.of(stamps, Double.NaN, FINE, NEVER, 50);
        assertEquals(VideoClock.constant(50), clock);
    }

    @Test
    void withoutStampsTheNominalRateCounts() {
        VideoClock clock = VideoClock.of(stamps(9, i -> Double.NaN), Double.NaN, FINE, NEVER, 50);
        assertEquals(50, clock.times().rate().perSecond());
        assertEquals(Set.of(Oddity.UNSTAMPED), clock.oddities());
    }

    @Test
    void timeGoesOnWhereRecordingsWereJoined() {
        VideoClock clock = VideoClock.of(stamps(120, i -> i % 60 * 40), 40, FINE, NEVER, 25);
        assertEquals(25, clock.times().rate().perSecond());
        assertEquals(4760, clock.times().startOf(119), 1e-9);
        assertEquals(Set.of(Oddity.BROKEN), clock.oddities());
    }

    @Test
    void aStampThatRepeatsDoesNotMoveWhatFollows() {
        double[] stamps = {0, 40, 80, 80, 160, 200};
        VideoClock clock = VideoClock.of(stamps, 40, FINE, NEVER, 25);
        assertEquals(120, clock.times().startOf(3), 1e-9);
        assertEquals(200, clock.times().startOf(5), 1e-9);
        assertEquals(Set.of(Oddity.BROKEN), clock.oddities());
    }

    @Test
    void aPauseIsKeptAndALeapIsABreak() {
        double[] stamps = stamps(20, i -> i * 40 + (i < 10 ? 0 : 5000));
        assertEquals(5400, VideoClock.of(stamps, 40, FINE, NEVER, 25).times().startOf(10));
        assertEquals(400, VideoClock.of(stamps, 40, FINE, 4000, 25).times().startOf(10), 1e-9);
    }

    @Test
    void aVideoThatStartsLaterThanItsFileKeepsItsStart() {
        VideoClock clock = VideoClock.of(stamps(3, i -> 80 + i * 40), 40, FINE, NEVER, 25);
        assertEquals(List.of(80.0, 120.0, 160.0), clock.times().stamps());
        assertEquals(Set.of(), clock.oddities());
    }
}
