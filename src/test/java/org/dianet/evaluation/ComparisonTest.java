package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<String> CLASSES = List.of("a", "b");

    private static Prediction answer(String subject, String clip, String truth, String predicted, long seed) {
        return new Prediction(subject, clip, truth, predicted, subject, seed, List.of());
    }

    /// Six subjects with one clip each, truly `a`.
    private static List<Prediction> system(String answers, long seed) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < answers.length(); i++) {
            predictions.add(answer("s" + i, "c" + i, "a", answers.substring(i, i + 1), seed));
        }
        return predictions;
    }

    @Test
    void everySubjectBetterIsTheSmallestPOfAllExchanges() {
        // Of 2⁶ exchanges only none and all reach the observed difference of 1: 2/64.
        Comparison comparison = Comparison.of(CLASSES, system("aaaaaa", 1), system("bbbbbb", 1), 50, 1);
        assertEquals(1.0, comparison.difference(Metric.ACCURACY));
        assertEquals(2 / 64.0, comparison.permutation().p().get(Metric.ACCURACY));
        assertEquals(6, comparison.seedMajority().mcNemar().onlyFirst());
        assertEquals(2 / 64.0, comparison.seedMajority().mcNemar().p(), 1e-12);
        assertEquals(new Interval(1, 1, .95), comparison.interval().accuracy());
    }

    @Test
    void aSystemAgainstItselfDiffersInNothing() {
        Comparison comparison = Comparison.of(CLASSES, system("aababb", 1), system("aababb", 1), 50, 1);
        assertEquals(1.0, comparison.permutation().p().get(Metric.UF1));
        assertEquals(new Interval(0, 0, .95), comparison.interval().uf1());
        assertEquals(List.of(), comparison.differing());
        assertTrue(comparison.seedMajority().belowDetectable());
    }

    @Test
    void aClipCountsAsRightIfMostSeedsReadItRight() {
        List<Prediction> first = new ArrayList<>(system("aab", 1));
        first.addAll(system("abb", 2));
        first.addAll(system("aab", 3));
        List<Prediction> second = new ArrayList<>(system("bba", 1));
        second.addAll(system("bba", 2));
        second.addAll(system("bbb", 3));
        assertEquals(
                new McNemar(2, 1, 1.0),
                Comparison.of(CLASSES, first, second, 10, 1).seedMajority().mcNemar());
    }

    @Test
    void seedsOfOtherNamesArePairedInOrder() {
        List<Prediction> second = new ArrayList<>(system("bbb", 7));
        second.addAll(system("aaa", 9));
        Comparison comparison = Comparison.of(CLASSES, system("aaa", 1), second, 10, 1);
        assertEquals(1, comparison.seeds());
        assertEquals(
                new SeedPairs(
                        List.of(new SeedPairs.Pair(1, 7)), SeedPairs.Repeated.NEITHER, true, List.of(), List.of(9L)),
                comparison.answers().seeds());
        assertEquals(1.0, comparison.difference(Metric.ACCURACY));
    }

    @Test
    void seedsThatOneLacksAreLeftOutAndNamed() {
        List<Prediction> first = new ArrayList<>(system("aaa", 1));
        first.addAll(system("bbb", 2));
        first.addAll(system("aab", 3));
        List<Prediction> second = new ArrayList<>(system("aab", 3));
        second.addAll(system("abb", 4));
        Comparison comparison = Comparison.of(CLASSES, first, second, 10, 1);
        assertEquals(
                new SeedPairs(
                        List.of(new SeedPairs.Pair(3, 3)),
                        SeedPairs.Repeated.NEITHER,
                        false,
                        List.of(1L, 2L),
                        List.of(4L)),
                comparison.answers().seeds());
        assertEquals(system("aab", 3), comparison.answers().first());
        assertEquals(2 / 3.0, comparison.first(Metric.ACCURACY).mean(), 1e-12);
        assertEquals(0.0, comparison.difference(Metric.ACCURACY));
    }

    @Test
    void aClipThatBothLackInOneSeedIsLeftOutOfEverySeed() {
        List<Prediction> first = new ArrayList<>(system("aaaa", 1));
        first.addAll(system("aa", 2));
        List<Prediction> second = new ArrayList<>(system("abbb", 1));
        second.addAll(system("ab", 2));
        Comparison comparison = Comparison.of(CLASSES, first, second, 10, 1);
        assertEquals(2, comparison.clips());
        assertEquals(2, comparison.answers().unpaired());
        assertEquals(4, comparison.answers().first().size());
        assertEquals(.5, comparison.difference(Metric.ACCURACY));
    }

    @Test
    void aClipOnWhichSeedsTieCountsForNeitherSystem() {
        // Right seeds of two, clip by clip: first 2, 2, 1, 0, 1; second 0, 1, 2, 2, 1. Only the first and fourth clip
        // have a majority on both sides.
        List<Prediction> first = new ArrayList<>(system("aaaba", 1));
        first.addAll(system("aabbb", 2));
        List<Prediction> second = new ArrayList<>(system("bbaaa", 1));
        second.addAll(system("baaab", 2));
        SeedMajority seedMajority = Comparison.of(CLASSES, first, second, 10, 1).seedMajority();
        assertEquals(new SeedMajority(2, 3, 1, 1), seedMajority);
        assertEquals(
                new SeedMajority(2, 3, 1, 1),
                Comparison.of(CLASSES, second, first, 10, 1).seedMajority());
        assertEquals(0.0, seedMajority.difference());
    }

    @Test
    void whereEveryClipIsTiedNothingCanBeFound() {
        List<Prediction> first = new ArrayList<>(system("aab", 1));
        first.addAll(system("bba", 2));
        SeedMajority seedMajority = Comparison.of(CLASSES, first, first, 10, 1).seedMajority();
        assertEquals(new SeedMajority(0, 3, 0, 0), seedMajority);
        assertEquals(0.0, seedMajority.difference());
        assertEquals(1.0, seedMajority.mcNemar().p());
        assertTrue(seedMajority.belowDetectable());
    }

    @Test
    void aDifferenceIsBelowTheLimitExactlyIfTheTestDoesNotFindIt() {
        // Largest rarer count of the two-sided sign test at .05, as printed in its tables, for n = 6 to 25.
        int[] critical = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7};
        for (int i = 0; i < critical.length; i++) {
            int n = 6 + i;
            int rarer = critical[i];
            assertFalse(new SeedMajority(60, 0, n - rarer, rarer).belowDetectable(), "n " + n);
            assertFalse(new SeedMajority(60, 0, rarer, n - rarer).belowDetectable(), "n " + n);
            assertTrue(new SeedMajority(60, 0, n - rarer - 1, rarer + 1).belowDetectable(), "n " + n);
        }
    }

    @Test
    void clipsThatOneLacksAreLeftOutAndCounted() {
        Comparison comparison = Comparison.of(CLASSES, system("aaab", 1), system("aa", 1), 10, 1);
        assertEquals(2, comparison.clips());
        assertEquals(2, comparison.answers().unpaired());
        assertEquals(0.0, comparison.difference(Metric.ACCURACY));
    }

    @Test
    void aClipWithTwoTruthsIsRefusedByName() {
        List<Prediction> other = List.of(answer("s0", "c0", "b", "b", 1));
        Throwable refusal = assertThrows(
                IllegalArgumentException.class, () -> Comparison.of(CLASSES, system("a", 1), other, 10, 1));
        assertEquals(
                "clip c0 of subject s0 is truly a in the one and b in the other, so the two were not tested on the same"
                        + " labels",
                refusal.getMessage());
    }

    @Test
    void nothingInCommonIsRefused() {
        List<Prediction> other = List.of(answer("x", "y", "b", "b", 1));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(CLASSES, system("a", 1), other, 10, 1));
    }

    @Test
    void holmByHand() {
        // Holm 1979 by hand: .01·4, max(.04, .02·3 = .06), max(.06, .03·2 = .06), max(.06, .5).
        assertArrayEquals(new double[] {.06, .04, .5, .06}, Holm.adjusted(.03, .01, .5, .02), 1e-12);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(.6, .7), 0);
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(Double.NaN));
    }

    @Test
    void whatCanBeDetectedAtATwentyPerCentDiscordance() {
        // Published sizes: 6.1 points with 246 clips, 9.6 with 136, 4.5 with 442.
        assertEquals(.061, MinimumDetectableDifference.of(246, 49).difference().orElseThrow(), 5e-4);
        assertEquals(.096, MinimumDetectableDifference.of(136, 27).difference().orElseThrow(), 5e-4);
        assertEquals(.045, MinimumDetectableDifference.of(442, 88).difference().orElseThrow(), 5e-4);
    }

    @Test
    void fiveDifferingClipsCanShowNothing() {
        assertEquals(
                OptionalDouble.empty(), MinimumDetectableDifference.of(100, 5).difference());
        assertTrue(MinimumDetectableDifference.of(100, 5).isUndetectable(.05));
        assertFalse(MinimumDetectableDifference.of(100, 6).isUndetectable(.06));
    }

    @Test
    void calibrationByHand() {
        // (.6, .8] holds .7 right and .8 wrong: |.5 − .75|·2/3; (.8, 1] holds 1.0 right: 0.
        List<Prediction> predictions = List.of(
                new Prediction("s", "1", "a", "a", "s", 1, List.of(.7, .3)),
                new Prediction("s", "2", "b", "a", "s", 1, List.of(.8, .2)),
                new Prediction("s", "3", "b", "b", "s", 1, List.of(0.0, 1.0)));
        Calibration calibration = Calibration.of(CLASSES, predictions, 5).orElseThrow();
        assertEquals(.25 * 2 / 3, calibration.error(), 1e-12);
        assertEquals(2, calibration.bins().get(3).answers());
        assertEquals(.75, calibration.bins().get(3).confidence(), 1e-12);
        assertTrue(
                Calibration.of(CLASSES, List.of(answer("s", "c", "a", "a", 1))).isEmpty());
    }

    @Test
    void aSubjectTestedInTwoFoldsIsALeak() {
        Prediction one = new Prediction("s1", "c1", "a", "a", "fold 1", 1, List.of());
        Prediction two = new Prediction("s1", "c2", "a", "a", "fold 2", 1, List.of());
        assertEquals(1, SubjectLeakage.find(List.of(one, two)).size());
        assertTrue(SubjectLeakage.find(List.of(one, two)).getFirst().contains("subject s1 "));
        Prediction otherSeed = new Prediction("s1", "c2", "a", "a", "fold 2", 2, List.of());
        assertEquals(List.of(), SubjectLeakage.find(List.of(one, otherSeed)));
    }

    @Test
    void aDeterministicPartnerMeetsEverySeed() {
        // Seed 1 is right on 2 of 4, seed 2 on 4 of 4: mean .75. The partner, of seed 0, on 1 of 4.
        List<Prediction> network = new ArrayList<>(system("aabb", 1));
        network.addAll(system("aaaa", 2));
        List<Prediction> linear = system("abbb", 0);
        Comparison b = Comparison.of(CLASSES, network, linear, SeedPairs.Repeated.SECOND, 10, 1);
        assertEquals(0.75 - 0.25, b.difference(Metric.ACCURACY), 1e-12);
        assertEquals(2, b.seeds());
        assertEquals(
                List.of(new SeedPairs.Pair(1, 0), new SeedPairs.Pair(2, 0)),
                b.answers().seeds().pairs());
        Comparison a = Comparison.of(CLASSES, linear, network, SeedPairs.Repeated.FIRST, 10, 1);
        assertEquals(0.25 - 0.75, a.difference(Metric.ACCURACY), 1e-12);
        assertEquals(b.permutation().p(), a.permutation().p());
        assertEquals(b.seedMajority().onlyFirst(), a.seedMajority().onlySecond());
    }

    @Test
    void twoDeterministicSystemsAreComparedOnce() {
        List<Prediction> repeated = new ArrayList<>(system("aabb", 1));
        repeated.addAll(system("aabb", 2));
        Comparison both = Comparison.of(CLASSES, repeated, system("abbb", 0), SeedPairs.Repeated.BOTH, 10, 1);
        assertEquals(1, both.seeds());
        assertEquals(0.25, both.difference(Metric.ACCURACY), 1e-12);
    }
}
