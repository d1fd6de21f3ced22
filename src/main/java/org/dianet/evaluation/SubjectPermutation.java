package org.dianet.evaluation;

import java.util.Map;
import java.util.Random;

/// Permutation test of two systems over the same subjects: if neither is better, exchanging all answers for a subject,
/// in all seeds at once, changes nothing systematic. Two-sided, on the absolute difference (Good 2005, ch. 3; the
/// subject, not the clip, is exchanged since clips of one person are alike).
/// See method.md 4.6.
///
/// @param p for every metric: with all 2ⁿ exchanges their share at least as extreme; with drawn ones
///     (1 + number at least as extreme) / (1 + draws), after Phipson and Smyth 2010
/// @param draws exchanges looked at
/// @param exact whether these were all
public record SubjectPermutation(Map<Metric, Double> p, int draws, boolean exact) {
    private static final double SAME = 1e-12;

    public SubjectPermutation {
        p = Map.copyOf(p);
    }

    /// The smallest p that so many subjects can give: exchanging none and exchanging all are equally extreme, so
    /// with all exchanges it is 2/2ⁿ; drawn ones give no less than one in their number.
    public static double smallest(int subjects) {
        double all = Math.min(1, Math.pow(2, 1 - subjects));
        return subjects <= Comparison.EXACT ? all : Math.max(all, 1.0 / (1 + Comparison.PERMUTATIONS));
    }

    /// @param draws if all exchanges are more than these
    static SubjectPermutation of(SubjectCounts first, SubjectCounts second, int draws, long seed) {
        int subjects = first.subjects().size();
        boolean[] differs = new boolean[subjects];
        int differing = 0;
        for (int s = 0; s < subjects; s++) {
            differs[s] = differs(first, second, s);
            differing += differs[s] ? 1 : 0;
        }
        double[] observed = difference(first, second, new boolean[subjects]);
        boolean exact = differing < 31 && 1L << differing <= draws;
        int rounds = exact ? 1 << differing : draws;
        Random random = new Random(seed);
        int[] extreme = new int[observed.length];
        for (int round = 0; round < rounds; round++) {
            boolean[] swapped = exact ? bits(round, differs) : drawn(random, subjects);
            double[] value = difference(first, second, swapped);
            for (int m = 0; m < value.length; m++) {
                extreme[m] += Math.abs(value[m]) >= Math.abs(observed[m]) - SAME ? 1 : 0;
            }
        }
        Map<Metric, Double> p = Metric.each(metric ->
                exact ? (double) extreme[metric.place()] / rounds : (1.0 + extreme[metric.place()]) / (1.0 + rounds));
        return new SubjectPermutation(p, rounds, exact);
    }

    private static boolean differs(SubjectCounts first, SubjectCounts second, int subject) {
        for (int seed = 0; seed < first.bySeed().size(); seed++) {
            if (!first.bySeed()
                    .get(seed)
                    .get(subject)
                    .equals(second.bySeed().get(seed).get(subject))) {
                return true;
            }
        }
        return false;
    }

    /// Subjects whose answers are alike need no exchange: it would change nothing.
    private static boolean[] bits(int round, boolean[] differs) {
        boolean[] swapped = new boolean[differs.length];
        int left = round;
        for (int s = 0; s < differs.length; s++) {
            if (differs[s]) {
                swapped[s] = (left & 1) == 1;
                left >>= 1;
            }
        }
        return swapped;
    }

    private static boolean[] drawn(Random random, int subjects) {
        boolean[] swapped = new boolean[subjects];
        for (int s = 0; s < subjects; s++) {
            swapped[s] = random.nextBoolean();
        }
        return swapped;
    }

    private static double[] difference(SubjectCounts first, SubjectCounts second, boolean[] swapped) {
        double[] difference = first.scoresWith(second, swapped);
        double[] other = second.scoresWith(first, swapped);
        for (int m = 0; m < difference.length; m++) {
            difference[m] -= other[m];
        }
        return difference;
    }
}
