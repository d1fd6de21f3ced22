package org.dianet.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
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

    private static Exclusion leftOut(long first, long last) {
        return new Exclusion(new FrameNumber(first), new FrameNumber(last), "blink", new Coder("A"), Instant.EPOCH);
    }

    /// Frames 100 to 199; the last stretch lies behind them.
    @Test
    void whatIsLeftOutIsNoGap() {
        Clip clip = new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                new Media.VideoFile("v.mp4"),
                new FrameNumbers(List.of(new FrameNumbers.Run(100, 199))),
                Optional.empty(),
                new Exclusions(List.of(leftOut(90, 109), leftOut(150, 159), leftOut(300, 310))),
                List.of(),
                List.of(),
                null);
        assertEquals(
                List.of(List.of(10, 49), List.of(60, 99)),
                Gaps.of(clip, List.of()).gaps().stream()
                        .map(gap -> List.of(gap.first().value(), gap.last().value()))
                        .toList());
    }

    @Test
    void anEventUpToTheLastFrameLeavesNoGapAfterIt() {
        assertEquals(List.of(List.of(0, 9)), gaps(100, span(10, 99)));
        assertEquals(List.of(), gaps(100, span(0, 99)));
    }
}
