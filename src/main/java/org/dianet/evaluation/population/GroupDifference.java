package org.dianet.evaluation.population;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The difference of two groups of clips, cell by cell, with a mask: labels are exchanged within each subject, and a
/// cell counts if its difference is larger than the largest of all cells is by chance. So the chance that any cell is
/// marked although the groups do not differ is at most the level, however many cells there are (Westfall and Young
/// 1993;
/// for images, Nichols and Holmes 2002).
/// See method.md 5.14.
///
/// @param difference first less second group, the mean over subjects of the difference of their means; only of subjects
///     that have clips of both
/// @param p for every cell, corrected for all cells
/// @param subjects with clips of both
/// @param clips of these subjects, in each of the two groups
/// @param draws exchanges of labels
/// @param arrangements how many different exchanges there are
public record GroupDifference(
        double[] difference, double[] p, int subjects, int[] clips, int draws, double arrangements) {
    /// The level of the mask.
    public static final double LEVEL = 0.05;

    private static final double SAME = 1e-9;

    /// @param values one row a clip, one column a cell
    /// @param first whether a clip is of the first group; of the second otherwise
    /// @param subject of each clip, as a number
    /// @throws IllegalArgumentException if no subject has clips of both groups
    public static GroupDifference of(double[][] values, boolean[] first, int[] subject, int draws, long seed) {
        int[] kept = IntStream.range(0, values.length)
                .filter(i -> both(first, subject, subject[i]))
                .toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException("no subject has clips of both groups");
        }
        int[] label = Arrays.stream(kept).map(i -> first[i] ? 1 : 0).toArray();
        int[] person = Arrays.stream(kept).map(i -> subject[i]).toArray();
        double[][] rows = Arrays.stream(kept).mapToObj(i -> values[i]).toArray(double[][]::new);
        Subjects subjects = new Subjects(person, label);
        double[] weight = subjects.weights(rows);
        double[] difference = subjects.difference(rows, label);
        SplittableRandom random = new SplittableRandom(seed);
        Shuffle shuffle = Shuffle.within(person);
        int[] reached = new int[difference.length];
        for (int draw = 0; draw < draws; draw++) {
            double largest = largest(subjects.difference(rows, shuffle.of(label, random)), weight);
            for (int cell = 0; cell < reached.length; cell++) {
                reached[cell] += largest >= weight[cell] * Math.abs(difference[cell]) - SAME ? 1 : 0;
            }
        }
        double[] p = Arrays.stream(reached)
                .mapToDouble(times -> (1.0 + times) / (1.0 + draws))
                .toArray();
        int firsts = Arrays.stream(label).sum();
        return new GroupDifference(
                difference,
                p,
                subjects.count(),
                new int[] {firsts, label.length - firsts},
                draws,
                subjects.arrangements());
    }

    private static boolean both(boolean[] first, int[] subject, int person) {
        boolean one = false;
        boolean other = false;
        for (int i = 0; i < first.length; i++) {
            one |= subject[i] == person && first[i];
            other |= subject[i] == person && !first[i];
        }
        return one && other;
    }

    /// The smallest of all cells.
    public double smallestP() {
        return Arrays.stream(p).min().orElse(1);
    }

    /// Whether a cell differs at [#LEVEL].
    public boolean differs(int cell) {
        return p[cell] <= LEVEL;
    }

    /// How many cells differ at [#LEVEL].
    public int marked() {
        return (int) Arrays.stream(p).filter(one -> one <= LEVEL).count();
    }

    /// Whether there are too few exchanges for any difference, however large, to be marked.
    public boolean hopeless() {
        return 1 / arrangements > LEVEL;
    }

    private static double largest(double[] difference, double[] weight) {
        double largest = 0;
        for (int cell = 0; cell < weight.length; cell++) {
            largest = Math.max(largest, weight[cell] * Math.abs(difference[cell]));
        }
        return largest;
    }
}
