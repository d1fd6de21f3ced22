package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
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

    /// Ana and Ben are two frames apart at the apex; Cleo coded another movement of the recording first.
    @Test
    void codersOfDifferentEventsDoNotDisagreeAboutAMark() {
        Clip clip = Films.longer(Films.clip("a", "s1", "x"))
                .with(Coding.empty(new Coder("Ana")).with(Marks.of(0, 4, 8)))
                .with(Coding.empty(new Coder("Ben")).with(Marks.of(1, 6, 8)))
                .with(Coding.empty(new Coder("Cleo")).with(Marks.of(20, 24, 28)));
        MarkDisagreement apart = MarkDisagreement.in(Films.project().withClips(List.of(clip)), MarkKind.APEX);
        assertEquals(List.of(-2, 2), apart.differences());
        assertEquals(1, apart.clips());
    }

    /// Frames 103 to 106 are left out. Two frames on from 102 lies 104, whose nearest frame is 102 itself; of three
    /// frames on it is 107.
    @Test
    void framesThatWereNotTriedDoNotBringOthersNearer() {
        List<MeasureSensitivity.AtFrame> all = result("xxxxxxyy", 1).frames();
        MeasureSensitivity.Result result = new MeasureSensitivity.Result(
                MarkKind.APEX, List.of("x", "y"), List.of(all.get(0), all.get(1), all.get(6), all.get(7)), 1, "");
        assertFalse(result.hangsOnOneFrame());
        assertEquals("Prediction x unchanged for apex 101–102.", result.sentence());
        assertEquals(0.5, result.changeUnder(new MarkDisagreement(MarkKind.APEX, List.of(1, 2, 3, 5), 1)));
    }
}
