package org.dianet.face.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.dianet.model.clip.Span;
import org.junit.jupiter.api.Test;

/// One region that moves along straight flanks: up from frame 40 to 61, down until frame 102.
class ReachStudyTest {
    private static final int FRAMES = 180;
    /// Up by 1/21 a frame: at most 0.2 last at frame 44 and at most 0.6 at frame 52, so that the line between them
    /// meets
    /// zero four frames before 44. Down by 1/41: 0.2 from frame 94, 0.6 from frame 78, zero eight frames behind 94.
    /// At least 0.95 from frame 60 (20/21) to 63 (39/41).
    private static final Optional<Reach> WHOLE =
            Optional.of(new Reach(new Span(40, 44), new Span(60, 63), new Span(94, 102)));

    private static double flanks(int frame, int up, int peak, int down) {
        double rising = (double) (frame - up) / (peak - up);
        double falling = (double) (down - frame) / (down - peak);
        return Math.max(0, Math.min(rising, falling));
    }

    private static double[][] rows(double noise) {
        double[][] rows = new double[2][FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            rows[0][i] = flanks(i, 40, 61, 102) + (i % 2 == 0 ? noise : -noise);
        }
        return rows;
    }

    @Test
    void aMovementReachesFromRestToRest() {
        assertEquals(WHOLE, ReachStudy.of(rows(0), 40, 61, 102));
    }

    @Test
    void wrongMarksDoNotChangeIt() {
        assertEquals(WHOLE, ReachStudy.of(rows(0), 52, 61, 102));
        assertEquals(WHOLE, ReachStudy.of(rows(0), 25, 61, 102));
        assertEquals(WHOLE, ReachStudy.of(rows(0), 40, 61, 80));
        assertEquals(WHOLE, ReachStudy.of(rows(0), 40, 61, 130));
        assertEquals(WHOLE, ReachStudy.of(rows(0), 40, 70, 102));
    }

    @Test
    void theNextMovementIsNotTakenForItsTail() {
        double[][] rows = rows(0);
        for (int i = 0; i < FRAMES; i++) {
            rows[0][i] += 3 * flanks(i, 108, 120, 140);
        }
        assertEquals(WHOLE, ReachStudy.of(rows, 40, 61, 102));
    }

    @Test
    void noiseAndStillnessSayNothing() {
        assertEquals(Optional.empty(), ReachStudy.of(rows(0.2), 40, 61, 102));
        assertEquals(Optional.empty(), ReachStudy.of(new double[2][FRAMES], 40, 61, 102));
        assertEquals(Optional.empty(), ReachStudy.of(new double[0][0], 40, 61, 102));
    }
}
