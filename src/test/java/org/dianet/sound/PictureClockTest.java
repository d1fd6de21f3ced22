package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PictureClockTest {
    private static final long MILLI = 1_000_000;

    private final PictureClock clock = new PictureClock();

    @Test
    void betweenTwoPicturesTimeGoesOn() {
        for (int i = 0; i < 50; i++) {
            clock.show(i * 40L * MILLI, 2000 + i * 20, 0.5);
        }
        long last = 49 * 40L * MILLI;
        assertEquals(2980 + 15, clock.read(last + 30 * MILLI, last + 30 * MILLI).millis(), 0.1);
        assertEquals(0.5, clock.read(last, last).speed(), 0.01);
        // Where the line has 100 ms in store, what is written now is heard then.
        assertEquals(2980 + 50, clock.read(last + 100 * MILLI, last).millis(), 0.1);
    }

    @Test
    void aPictureThatDoesNotComeStopsTheClock() {
        clock.show(0, 0, 1);
        clock.show(40 * MILLI, 40, 1);
        assertEquals(1, clock.read(100 * MILLI, 100 * MILLI).speed(), 0.01);
        assertEquals(0, clock.read(240 * MILLI, 240 * MILLI).speed());
    }

    @Test
    void theSpeedReachedCountsAndNotTheOneAskedFor() {
        // Asked for twice as fast as in life, reached once.
        for (int i = 0; i < 60; i++) {
            clock.show(i * 40L * MILLI, i * 40, 2);
        }
        assertEquals(1, clock.read(59 * 40 * MILLI, 59 * 40 * MILLI).speed(), 0.03);
    }

    @Test
    void beforeThePictureNothingIsKnown() {
        assertEquals(0, clock.read(5, 5).speed());
    }
}
