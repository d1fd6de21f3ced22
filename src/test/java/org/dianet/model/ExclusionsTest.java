package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
    private static Exclusion stretch(long first, long last, String reason) {
        return new Exclusion(new FrameNumber(first), new FrameNumber(last), reason, new Coder("Ana"), Instant.EPOCH);
    }

    private static List<String> shown(Exclusions exclusions) {
        return exclusions.stretches().stream()
                .map(each -> each.first() + "-" + each.last() + " " + each.reason())
                .toList();
    }

    @Test
    void stretchesOfOneReasonThatTouchBecomeOne() {
        Exclusions both = Exclusions.NONE
                .with(stretch(10, 14, "blink"))
                .with(stretch(20, 25, "speech"))
                .with(stretch(15, 18, "blink"));
        assertEquals(List.of("10-18 blink", "20-25 speech"), shown(both));
        assertEquals(
                List.of("10-18 blink", "17-30 head turned", "20-25 speech"),
                shown(both.with(stretch(17, 30, "head turned"))));
    }

    @Test
    void takingInMayCutAStretchInTwo() {
        Exclusions one = Exclusions.NONE.with(stretch(10, 20, "blink"));
        assertEquals(
                List.of("10-13 blink", "17-20 blink"), shown(one.without(new FrameNumber(14), new FrameNumber(16))));
        assertEquals(List.of(), shown(one.without(new FrameNumber(0), new FrameNumber(99))));
        assertEquals(shown(one), shown(one.without(new FrameNumber(21), new FrameNumber(30))));
    }

    /// The same by a set of frames, whatever was said in whatever order.
    @Test
    void itIsASetOfFrames() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Exclusions exclusions = Exclusions.NONE;
            BitSet expected = new BitSet();
            for (int step = 0; step < 12; step++) {
                int first = random.nextInt(40);
                int last = first + random.nextInt(10);
                boolean out = random.nextInt(3) > 0;
                exclusions = out
                        ? exclusions.with(stretch(first, last, random.nextBoolean() ? "blink" : "speech"))
                        : exclusions.without(new FrameNumber(first), new FrameNumber(last));
                expected.set(first, last + 1, out);
            }
            BitSet found = new BitSet();
            for (int frame = 0; frame < 60; frame++) {
                found.set(frame, exclusions.at(new FrameNumber(frame)).isPresent());
            }
            assertEquals(expected, found, "round " + round + ": " + shown(exclusions));
        }
    }

    @Test
    void aStretchHasAReasonAndEndsBehindItsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> stretch(3, 2, "blink"));
        assertThrows(IllegalArgumentException.class, () -> stretch(3, 3, " "));
    }
}
