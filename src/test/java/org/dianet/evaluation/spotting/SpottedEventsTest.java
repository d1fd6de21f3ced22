package org.dianet.evaluation.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.spotting.SpottedEvents.Match;
import org.dianet.model.clip.Span;
import org.dianet.model.project.ExpressionLength;
import org.junit.jupiter.api.Test;

class SpottedEventsTest {

    private static TimedSpan micro(int first, int last) {
        return new TimedSpan(new Span(first, last), ExpressionLength.MICRO);
    }

    private static TimedSpan macro(int first, int last) {
        return new TimedSpan(new Span(first, last), ExpressionLength.MACRO);
    }

    private static SpottedEvents events(String subject, List<TimedSpan> coded, List<TimedSpan> candidates) {
        return new SpottedEvents(subject, coded, candidates);
    }

    @Test
    void halfOfTheUnionIsEnoughAndOneFrameLessIsNot() {
        // Frames 10–19 and 10–14: 5 of 10. Frames 10–19 and 10–13: 4 of 10.
        assertEquals(0.5, new Span(10, 19).overlap(new Span(10, 14)));
        assertEquals(
                1,
                events("s", List.of(micro(10, 19)), List.of(micro(10, 14)))
                        .matches()
                        .size());
        assertEquals(
                0,
                events("s", List.of(micro(10, 19)), List.of(micro(10, 13)))
                        .matches()
                        .size());
    }

    @Test
    void stretchesThatDoNotTouchShareNothing() {
        assertEquals(0, new Span(3, 5).overlap(new Span(6, 9)));
        assertEquals(1 / 3.0, new Span(3, 5).overlap(new Span(5, 5)), 1e-12);
    }

    @Test
    void ofTwoCandidatesTheOneThatOverlapsMoreTakesTheEvent() {
        SpottedEvents two = events("s", List.of(micro(10, 19)), List.of(micro(10, 14), micro(11, 19)));
        assertEquals(List.of(new Match(0, 1)), two.matches());
        assertEquals(new SpottingCounts(1, 1, 0), two.counts());
    }

    @Test
    void oneCandidateFindsOneEventOnly() {
        // 10–29 overlaps 10–19 and 20–29 by half each.
        SpottedEvents two = events("s", List.of(micro(10, 19), micro(20, 29)), List.of(micro(10, 29)));
        assertEquals(new SpottingCounts(1, 0, 1), two.counts());
    }

    @Test
    void scoresAreThoseOfTheCounts() {
        SpottingCounts counts = new SpottingCounts(6, 2, 4);
        assertEquals(0.75, counts.precision().asOptional().orElseThrow());
        assertEquals(0.6, counts.recall().asOptional().orElseThrow());
        // 2 · 0.75 · 0.6 / 1.35
        assertEquals(2 / 3.0, counts.f1().asOptional().orElseThrow(), 1e-12);
    }

    @Test
    void withoutCandidatesThereIsNoPrecisionAndTheF1IsZero() {
        SpottingCounts none = events("s", List.of(micro(1, 5)), List.of()).counts();
        assertTrue(none.precision().asOptional().isEmpty());
        assertEquals(0, none.f1().asOptional().orElseThrow());
    }

    @Test
    void aMacroCandidateDoesNotFindAMicroEvent() {
        List<SpottedEvents> one = List.of(events("s", List.of(micro(10, 19)), List.of(macro(10, 19))));
        assertEquals(new SpottingCounts(1, 0, 0), SpottingScore.of(one, 10, 1).counts());
        assertEquals(
                new SpottingCounts(0, 0, 1),
                SpottingScore.of(one, ExpressionLength.MICRO, 10, 1).counts());
        assertEquals(
                new SpottingCounts(0, 1, 0),
                SpottingScore.of(one, ExpressionLength.MACRO, 10, 1).counts());
    }

    @Test
    void theIntervalDrawsSubjects() {
        // One subject always found, one never: a draw of both gives 2/3, of one twice 1 or 0.
        SpottedEvents good = events("a", List.of(micro(1, 9)), List.of(micro(1, 9)));
        SpottedEvents bad = events("b", List.of(micro(1, 9)), List.of());
        Interval interval = SpottingScore.of(List.of(good, bad), 500, 1).f1();
        assertNotNull(interval);
        assertEquals(0, interval.low());
        assertEquals(1, interval.high());
    }

    @Test
    void recordingsOfOneSubjectAreDrawnOneByOne() {
        SpottedEvents good = events("a", List.of(micro(1, 9)), List.of(micro(1, 9)));
        SpottedEvents bad = events("a", List.of(micro(1, 9)), List.of());
        assertNotNull(SpottingScore.of(List.of(good, bad), 500, 1).f1());
        assertNull(SpottingScore.of(List.of(good), 500, 1).f1());
    }

    @Test
    void halfASecondIsStillMicro() {
        assertEquals(ExpressionLength.MICRO, ExpressionLength.of(java.util.Optional.of(500.0)));
        assertEquals(ExpressionLength.MACRO, ExpressionLength.of(java.util.Optional.of(500.1)));
        assertEquals(ExpressionLength.UNKNOWN, ExpressionLength.of(java.util.Optional.empty()));
    }
}
