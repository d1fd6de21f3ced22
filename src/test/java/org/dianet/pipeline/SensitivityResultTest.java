package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.explain.MarkDisagreement;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.junit.jupiter.api.Test;

/// What is said of answers for several frames.
class SensitivityResultTest {
    /// @param answers `x` or `y` for each frame, numbered from 101
    private static MeasureSensitivity.Result result(String answers, int marked) {
        return new MeasureSensitivity.Result(
                MarkKind.APEX,
                List.of("x", "y"),
                IntStream.range(0, answers.length())
                        .mapToObj(i -> new MeasureSensitivity.AtFrame(
                                new FrameIndex(i),
                                new FrameNumber(101 + i),
                                answers.charAt(i) == 'x' ? List.of(0.7, 0.3) : List.of(0.2, 0.8)))
                        .toList(),
                marked,
                "");
    }

    @Test
    void aClassThatStaysBetweenTwoFramesIsSaidWithThem() {
        MeasureSensitivity.Result result = result("yyxxxxy", 4);
        assertEquals("Prediction x unchanged for apex 103–106.", result.sentence());
        assertFalse(result.hangsOnOneFrame());
        assertEquals(
                "Prediction x for every apex from 101 to 103.", result("xxx", 1).sentence());
    }

    @Test
    void aClipHangsOnOneFrameIfTheNextGivesAnotherClass() {
        assertTrue(result("yyxxxxy", 5).hangsOnOneFrame());
        assertTrue(result("yx", 1).hangsOnOneFrame());
        assertFalse(result("x", 0).hangsOnOneFrame());
        assertEquals(
                "Prediction x unchanged for apex 103–106: it hangs on one frame.",
                result("yyxxxxy", 2).sentence());
    }

    /// Of −1, 1, −2 and 2 frames from the fifth, one leads to another class; of −9 and 9, held to the ends, both do.
    @Test
    void theExpectedChangeIsTheShareOfDifferencesThatChangeTheClass() {
        MeasureSensitivity.Result result = result("yyxxxxy", 4);
        assertEquals(0.25, result.changeUnder(new MarkDisagreement(MarkKind.APEX, List.of(-1, 1, -2, 2), 2)));
        assertEquals(1, result.changeUnder(new MarkDisagreement(MarkKind.APEX, List.of(-9, 9), 1)));
        assertEquals(0, result.changeUnder(new MarkDisagreement(MarkKind.APEX, List.of(), 0)));
    }
}
