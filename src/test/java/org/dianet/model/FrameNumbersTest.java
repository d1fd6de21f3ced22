package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameNumbers.Run;
import org.dianet.model.clip.FrameRate;
import org.junit.jupiter.api.Test;

class FrameNumbersTest {
    private final FrameNumbers gapped = FrameNumbers.of(46, 47, 48, 52, 53, 107);

    @Test
    void consecutiveNumbersBecomeRuns() {
        assertEquals(List.of(new Run(46, 48), new Run(52, 53), new Run(107, 107)), gapped.runs());
    }

    @Test
    void indexesCountAcrossGaps() {
        assertEquals(new FrameNumber(52), gapped.numberAt(new FrameIndex(3)));
        assertEquals(new FrameNumber(107), gapped.numberAt(new FrameIndex(5)));
    }

    @Test
    void numbersInAGapHaveNoIndex() {
        assertEquals(Optional.empty(), gapped.indexOf(new FrameNumber(50)));
        assertEquals(Optional.empty(), gapped.indexOf(new FrameNumber(45)));
        assertEquals(Optional.empty(), gapped.indexOf(new FrameNumber(108)));
    }

    @Test
    void everyIndexComesBackFromItsNumber() {
        for (int i = 0; i < gapped.count(); i++) {
            FrameIndex index = new FrameIndex(i);
            assertEquals(Optional.of(index), gapped.indexOf(gapped.numberAt(index)));
        }
    }

    @Test
    void anIndexBeyondTheClipIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> gapped.numberAt(new FrameIndex(6)));
    }

    @Test
    void overlappingRunsAreRefused() {
        List<Run> overlapping = List.of(new Run(1, 5), new Run(5, 9));
        assertThrows(IllegalArgumentException.class, () -> new FrameNumbers(overlapping));
    }

    @Test
    void atTwoHundredFramesASecondAFrameTakesFiveMilliseconds() {
        assertEquals(135, new FrameRate(200).millisAt(new FrameIndex(27)), 1e-12);
    }
}
