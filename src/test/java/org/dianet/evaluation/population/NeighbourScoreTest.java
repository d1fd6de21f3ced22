package org.dianet.evaluation.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeighbourScoreTest {
    private static float[][] at(double... places) {
        float[][] rows = new float[places.length][1];
        for (int i = 0; i < places.length; i++) {
            rows[i][0] = (float) places[i];
        }
        return rows;
    }

    @Test
    void theNearestAllowedClipAnswers() {
        assertArrayEquals(new int[] {1, 0, 1}, Neighbours.of(at(0, 1, 3), (_, _) -> true));
        assertArrayEquals(
                new int[] {2, -1, 0},
                Neighbours.of(at(0, 1, 3), (asked, other) -> asked != 1 && other != 1),
                "as if clip 1 were not there");
    }

    /// Label 0 has three clips of which two are right, label 1 one clip that is wrong: (2/3 + 0) / 2.
    @Test
    void everyLabelCountsAlike() {
        NeighbourScore score = NeighbourScore.of(
                List.of(new int[] {1, 0, 3, 0}), new int[] {0, 0, 0, 1}, Shuffle.within(new int[4]), 99, 1);
        assertEquals(1 / 3.0, score.accuracy(), 1e-12);
        assertEquals(4, score.clips());
        assertEquals(2, score.labels());
    }

    @Test
    void groupsThatLieApartAreFoundAndChanceIsTheirShare() {
        SplittableRandom random = new SplittableRandom(3);
        double[] places = new double[40];
        int[] label = new int[40];
        for (int i = 0; i < 40; i++) {
            label[i] = i % 4;
            places[i] = 10 * label[i] + random.nextDouble();
        }
        NeighbourScore score = NeighbourScore.of(
                List.of(Neighbours.of(at(places), (_, _) -> true)), label, Shuffle.within(new int[40]), 199, 1);
        assertEquals(1, score.accuracy());
        assertEquals(0.25, score.chance(), 0.05);
        assertEquals(0.005, score.p(), 1e-12);
    }

    /// Classes lie apart and each subject has one class: exchanging subjects within classes leaves only two for each,
    /// of which neighbours find one by chance half the time, far above one of four.
    @Test
    void chanceKnowsWhatTheClassAloneSaysOfTheSubject() {
        SplittableRandom random = new SplittableRandom(5);
        int clips = 80;
        double[] places = new double[clips];
        int[] subject = new int[clips];
        int[] ofClass = new int[clips];
        for (int i = 0; i < clips; i++) {
            subject[i] = i % 4;
            ofClass[i] = subject[i] / 2;
            places[i] = 100 * ofClass[i] + random.nextDouble();
        }
        NeighbourScore score = NeighbourScore.of(
                List.of(Neighbours.of(at(places), (_, _) -> true)), subject, Shuffle.within(ofClass), 199, 1);
        assertEquals(0.5, score.chance(), 0.05);
        assertTrue(score.p() > 0.05, "subjects do not lie apart: " + score);
    }

    @Test
    void labelsOfWholeGroupsAreExchangedWhole() {
        int[] group = {0, 0, 1, 1, 2, 2};
        int[] labels = {7, 7, 8, 8, 8, 8};
        Shuffle shuffle = Shuffle.across(group);
        SplittableRandom random = new SplittableRandom(1);
        boolean moved = false;
        for (int draw = 0; draw < 20; draw++) {
            int[] drawn = shuffle.of(labels, random);
            assertEquals(drawn[0], drawn[1]);
            assertEquals(drawn[2], drawn[3]);
            assertEquals(drawn[4], drawn[5]);
            moved |= drawn[0] == 8;
        }
        assertTrue(moved);
    }

    @Test
    void labelsThatCannotBeExchangedHaveNoP() {
        assertFalse(Shuffle.within(new int[] {0, 1}).possible(new int[] {0, 1}));
        NeighbourScore score =
                NeighbourScore.of(List.of(new int[] {1, 0}), new int[] {0, 1}, Shuffle.within(new int[] {0, 1}), 9, 1);
        assertTrue(Double.isNaN(score.p()));
    }

    @Test
    void noDimensionCountsMoreForItsUnit() {
        float[][] rows = Standardised.of(new float[][] {{0, 5}, {1000, 5}, {2000, 5}});
        assertEquals(-Math.sqrt(1.5), rows[0][0], 1e-6);
        assertEquals(0, rows[1][0], 1e-6);
        assertEquals(0, rows[2][1], "it does not vary");
    }

    /// Label 0 is asked in both networks (1 of 1, then 0 of 1), label 1 in the first only, label 2 nowhere.
    @Test
    void sharesByLabelAreMeansOverTheNetworksThatWereAsked() {
        double[] shares = NeighbourScore.byLabel(
                List.of(new int[] {1, 0, 0, -1}, new int[] {2, -1, -1, -1}), new int[] {0, 0, 1, 2});
        assertArrayEquals(new double[] {0.5, 0, Double.NaN}, shares, 1e-12);
    }

    /// By hand: 1 + 2 + 3 is reached by all plus and all minus, two of eight; 1 + 2 − 3 = 0 by every flip.
    @Test
    void flippedSignsReachTheMeanAsOftenAsCounted() {
        assertEquals(0.25, SignFlips.p(new double[] {1, 2, Double.NaN, 3}, 99, 1), 1e-12);
        assertEquals(1, SignFlips.p(new double[] {1, 2, -3}, 99, 1), 1e-12);
        double[] many = new double[30];
        Arrays.fill(many, 1);
        assertEquals(0.001, SignFlips.p(many, 999, 1), 1e-12, "no drawn flip leaves all signs");
    }
}
