package org.dianet.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dianet.model.clip.FrameIndex;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static EventSpan span(int from, int to) {
        return new EventSpan(new FrameIndex(from), new FrameIndex(to));
    }

    private static List<List<Integer>> gaps(int count, EventSpan... events) {
        return Gaps.between(List.of(events), count).gaps().stream()
                .map(gap -> List.of(gap.first().value(), gap.last().value()))
                .toList();
    }

    @Test
    void aRecordingWithoutEventsIsOneGap() {
        assertEquals(List.of(List.of(0, 99)), gaps(100));
    }

    @Test
    void gapsLieBetweenEventsAndAtBothEnds() {
        assertEquals(List.of(List.of(0, 9), List.of(21, 49), List.of(61, 99)), gaps(100, span(50, 60), span(10, 20)));
    }

    @Test
    void eventsThatTouchOrOverlapLeaveNoGapBetweenThem() {
        assertEquals(List.of(List.of(81, 99)), gaps(100, span(0, 40), span(41, 60), span(50, 80), span(55, 57)));
    }

    @Test
    void anEventUpToTheLastFrameLeavesNoGapAfterIt() {
        assertEquals(List.of(List.of(0, 9)), gaps(100, span(10, 99)));
        assertEquals(List.of(), gaps(100, span(0, 99)));
    }
}
