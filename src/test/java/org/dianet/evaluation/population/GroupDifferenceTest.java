package org.dianet.evaluation.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupDifferenceTest {
    /// Subject 0: first 1, 3, second 10; subject 1: first 4, second 1 and 3. By hand 2 − 10 = −8 and 4 − 2 = 2, of
    /// which
    /// the mean is −3. Subject 2 has one group only and stays out.
    @Test
    void theDifferenceIsTheMeanOverSubjectsThatHaveBoth() {
        GroupDifference found = GroupDifference.of(
                new double[][] {{1}, {3}, {10}, {4}, {1}, {3}, {1000}},
                new boolean[] {true, true, false, true, false, false, true},
                new int[] {0, 0, 0, 1, 1, 1, 2},
                99,
                1);
        assertArrayEquals(new double[] {-3}, found.difference(), 1e-12);
        assertEquals(2, found.subjects());
        assertArrayEquals(new int[] {3, 3}, found.clips());
        assertEquals(9, found.arrangements(), 1e-12, "3 over 2 times 3 over 1");
        assertTrue(found.hopeless(), "one of nine is more than a twentieth");
    }

    /// One subject with two clips of each group: six arrangements, of which the observed and its mirror are the
    /// largest,
    /// so p is a third.
    @Test
    void pIsTheShareOfArrangementsThatReachTheDifference() {
        GroupDifference found = GroupDifference.of(
                new double[][] {{5}, {4}, {1}, {0}}, new boolean[] {true, true, false, false}, new int[4], 5_999, 1);
        assertEquals(1 / 3.0, found.p()[0], 0.02);
        assertEquals(6, found.arrangements(), 1e-12);
        assertTrue(found.hopeless(), "one of six is more than a twentieth");
    }

    /// 400 sets of 20 cells whose groups do not differ: at the level .05 some cell is marked in 20 of them, give or
    /// take 4.4. Without the correction for all cells it would be about 256.
    @Test
    void withoutADifferenceAboutOneMaskInTwentyIsNotEmpty() {
        SplittableRandom random = new SplittableRandom(7);
        int marked = 0;
        for (int set = 0; set < 400; set++) {
            marked += differ(random, 0).marked() > 0 ? 1 : 0;
        }
        assertTrue(marked >= 8 && marked <= 33, marked + " of 400 masks are not empty");
    }

    @Test
    void aPlantedDifferenceIsFoundWhereItIs() {
        SplittableRandom random = new SplittableRandom(8);
        for (int set = 0; set < 20; set++) {
            GroupDifference found = differ(random, 3);
            assertTrue(found.differs(4), "cell 4: " + found.p()[4]);
            assertTrue(found.difference()[4] > 1);
            assertTrue(found.marked() <= 2, found.marked() + " cells are marked");
        }
    }

    /// Six subjects with four clips each of both groups in another order, each with a level of its own; in cell 4 the
    /// first group has more.
    private static GroupDifference differ(SplittableRandom random, double more) {
        int clips = 48;
        double[][] values = new double[clips][20];
        boolean[] first = new boolean[clips];
        int[] subject = new int[clips];
        for (int i = 0; i < clips; i++) {
            subject[i] = i / 8;
            first[i] = i % 8 < 3 + subject[i] % 3;
            for (int cell = 0; cell < 20; cell++) {
                values[i][cell] = 5 * subject[i] + (1 + cell % 4) * random.nextGaussian();
            }
            values[i][4] += first[i] ? more : 0;
        }
        return GroupDifference.of(values, first, subject, 199, random.nextLong());
    }

    @Test
    void groupsThatNoSubjectHasBothOfAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> GroupDifference.of(new double[2][3], new boolean[] {true, false}, new int[] {0, 1}, 9, 1));
    }

    @Test
    void cellsThatNeverMoveAreNotMarked() {
        GroupDifference found = GroupDifference.of(
                new double[8][5],
                new boolean[] {true, true, true, true, false, false, false, false},
                new int[8],
                99,
                1);
        assertEquals(0, found.marked());
        assertEquals(1, found.smallestP());
    }
}
