package org.dianet.evaluation.epochs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.epochs.EpochRule.Group;
import org.dianet.evaluation.epochs.EpochRule.Kind;
import org.junit.jupiter.api.Test;

class EpochScoresTest {
    private static RuleScore of(EpochScores scores, Kind kind, Group group, int epoch) {
        return scores.scores().stream()
                .filter(score -> score.rule().equals(new EpochRule(kind, group, epoch)))
                .findFirst()
                .orElseThrow();
    }

    /// The figures found by hand in the public log: .923, .762, .868, .590, .611, .611 of 211 clips, .669.
    @Test
    void aLogWithTheSumsOfThePublicOneGivesItsFigures() {
        EpochScores scores = EpochScores.of(DrawnLog.curves(), List.of(10, 30));
        assertEquals(229 / 248.0, of(scores, Kind.BEST, Group.ALL, 0).accuracy(), 1e-12);
        assertEquals(189 / 248.0, of(scores, Kind.LAST, Group.ALL, 0).accuracy(), 1e-12);
        assertEquals(40 / 248.0, scores.gain(), 1e-12);
        assertEquals(125 / 144.0, of(scores, Kind.BEST, Group.NEVER_PERFECT, 0).accuracy(), 1e-12);
        assertEquals(85 / 144.0, of(scores, Kind.LAST, Group.NEVER_PERFECT, 0).accuracy(), 1e-12);
        assertEquals(
                88 / 144.0,
                of(scores, Kind.MEAN_OF_LAST, Group.NEVER_PERFECT, 0).accuracy(),
                1e-12);
        RuleScore running = of(scores, Kind.FIXED, Group.ALL, 10);
        assertEquals(List.of(19, 211), List.of(running.subjects(), running.clips()));
        assertEquals(129 / 211.0, running.accuracy(), 1e-12);
        assertEquals(166 / 248.0, of(scores, Kind.FIXED_AT_MOST, Group.ALL, 10).accuracy(), 1e-12);
        assertEquals(16, scores.stopped().size());
        assertEquals(List.of(), scores.ended());
        assertEquals(74, scores.longest());
        // Epochs 21 to 29: 80 + 27, with 37 that have ended; epochs 71 to 73: 89, with 37 + 67.
        assertEquals(new EpochScores.Span(10, 144 / 248.0, 21, 193 / 248.0, 71), scores.atMost());
    }

    @Test
    void oneSubjectMoreOrLessMovesTheInterval() {
        EpochScores scores = EpochScores.of(DrawnLog.curves(), List.of(10));
        RuleScore last = of(scores, Kind.LAST, Group.ALL, 0);
        assertTrue(last.interval().orElseThrow().low() < last.accuracy() - 0.03);
        assertTrue(last.interval().orElseThrow().high() > last.accuracy() + 0.03);
        assertEquals(
                Optional.empty(),
                of(EpochScores.of(DrawnLog.curves().subList(0, 2), List.of()), Kind.LAST, Group.ALL, 0)
                        .interval());
    }

    @Test
    void aTrainingThatEndsWithWrongClipsIsNotOneThatStoppedAtAllCorrect() {
        TestCurve whole = new TestCurve("a", 2, List.of(new TestCurve.Epoch(1, 1), new TestCurve.Epoch(2, 1)));
        TestCurve cut = new TestCurve("b", 2, List.of(new TestCurve.Epoch(1, 1)));
        TestCurve perfectAtTheEnd =
                new TestCurve("c", 1, List.of(new TestCurve.Epoch(1, 0), new TestCurve.Epoch(2, 1)));
        EpochScores scores = EpochScores.of(List.of(whole, cut, perfectAtTheEnd), List.of());
        assertEquals(List.of(cut), scores.ended());
        assertEquals(List.of(), scores.stopped());
        // At epoch 2 the two that ran have 1 + 1 of 3; the other's two clips would make 4 of 5.
        assertEquals(2 / 3.0, of(scores, Kind.FIXED, Group.ALL, 2).accuracy(), 1e-12);
        assertEquals(4 / 5.0, of(scores, Kind.FIXED_AT_MOST, Group.ALL, 2).accuracy(), 1e-12);
    }

    @Test
    void epochsThatGoBackAreRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new TestCurve("a", 2, List.of(new TestCurve.Epoch(2, 1), new TestCurve.Epoch(2, 1))));
        assertTrue(String.valueOf(refused.getMessage()).contains("trained more than once"));
    }
}
