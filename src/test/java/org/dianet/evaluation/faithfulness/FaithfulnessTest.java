package org.dianet.evaluation.faithfulness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.Interval;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {

    /// By hand: rank differences 0, 1, −1, 1, −1, so 1 − 6·4/(5·24) = 0.8.
    @Test
    void rankCorrelationIsSpearmans() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {10, 30, 20, 80, 40};
        double[] c = {1, 3, 2, 60, 50};
        assertEquals(0.8, RankCorrelation.of(a, b), 1e-12);
        assertEquals(1, RankCorrelation.of(b, c), 1e-12);
        assertEquals(-1, RankCorrelation.of(a, new double[] {9, 7, 5, 3, -100}), 1e-12);
    }

    /// Ranks 0.5, 0.5, 2 against 0, 1, 2: 1.5/√(1.5·2).
    @Test
    void tiesShareTheirMeanRank() {
        assertEquals(
                1.5 / Math.sqrt(1.5 * 2), RankCorrelation.of(new double[] {4, 4, 9}, new double[] {1, 2, 3}), 1e-12);
    }

    @Test
    void aFlatMapIsLikeNoOther() {
        assertEquals(0, RankCorrelation.of(new double[] {3, 3, 3}, new double[] {1, 2, 3}));
    }

    @Test
    void magnitudesForgetSigns() {
        assertEquals(1, RankCorrelation.ofMagnitudes(new double[] {-1, 2, -3}, new double[] {1, -2, 3}), 1e-12);
    }

    @Test
    void stepsAreOneTwoFiveTenAndAll() {
        assertEquals(List.of(1, 2, 5, 10, 20, 50, 72), TokenSteps.of(72).counts());
        assertEquals(List.of(1, 2, 5, 8), TokenSteps.of(8).counts());
        assertEquals(List.of(1), TokenSteps.of(1).counts());
    }

    @Test
    void deletionTakesTheHighestFirstAndInsertionGivesThemBack() {
        TokenSteps steps = TokenSteps.of(3);
        int[] order = TokenSteps.descending(new double[] {-5, 7, 2});
        assertArrayEquals(new int[] {1, 2, 0}, order);
        assertArrayEquals(
                new boolean[] {false, true, false}, steps.deleted(order).get(0));
        assertArrayEquals(
                new boolean[] {false, true, true}, steps.deleted(order).get(1));
        assertArrayEquals(
                new boolean[] {true, false, true}, steps.inserted(order).get(0));
        assertArrayEquals(
                new boolean[] {false, false, false}, steps.inserted(order).get(2));
    }

    /// Trapezoids (4 + 2)/2 and (2 + 0)/2 over two steps.
    @Test
    void eachStepCountsAlikeInTheArea() {
        assertEquals(2, new TokenSteps(List.of(1, 5)).area(4, List.of(2.0, 0.0)), 1e-12);
    }

    @Test
    void logOddsOfTwoClassesAreTheDifferenceOfTheirLogits() {
        assertEquals(3, LogOdds.of(new double[] {5, 2}, 0), 1e-12);
        assertEquals(-3, LogOdds.of(new double[] {5, 2}, 1), 1e-12);
        double p = Math.exp(1) / (Math.exp(1) + Math.exp(2) + Math.exp(0.5));
        assertEquals(Math.log(p / (1 - p)), LogOdds.of(new double[] {1, 2, 0.5}, 0), 1e-12);
        assertEquals(2000, LogOdds.of(new double[] {1000, -1000}, 0), 1e-9, "no overflow");
    }

    /// Subject a has one clip of two seeds (1 and 3), b two clips of 0.
    @Test
    void seedsOfAClipCountOnceAndClipsAlike() {
        SubjectMean mean = SubjectMean.of(List.of(
                new SubjectMean.Item("a", "1", 1),
                new SubjectMean.Item("a", "1", 3),
                new SubjectMean.Item("b", "1", 0),
                new SubjectMean.Item("b", "2", 0)));
        assertEquals(2 / 3.0, mean.value(), 1e-12);
        assertEquals(3, mean.clips());
        assertTrue(mean.interval().isEmpty(), "two subjects");
        assertFalse(mean.above());
    }

    /// The mean of n subjects of one clip each, half of them 1 and half −1, has the deviation 1/√n.
    @Test
    void theIntervalIsThatOfAMeanOverSubjects() {
        List<SubjectMean.Item> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(new SubjectMean.Item("s" + i, "c", i % 2 == 0 ? 1 : -1));
        }
        Interval interval = SubjectMean.of(items).interval().orElseThrow();
        assertEquals(-0.196, interval.low(), 0.03);
        assertEquals(0.196, interval.high(), 0.03);
    }

    @Test
    void alikeSubjectsHaveAnIntervalOfNoWidthHoweverManyClips() {
        List<SubjectMean.Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(new SubjectMean.Item("s" + i % 3, "c" + i, 0.5));
        }
        assertTrue(SubjectMean.of(items).above());
        assertEquals("+0.500 [0.500, 0.500]", SubjectMean.of(items).text());
    }
}
