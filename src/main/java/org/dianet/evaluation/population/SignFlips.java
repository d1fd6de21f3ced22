package org.dianet.evaluation.population;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Whether differences of subjects are about zero: if neither of two systems is better, each difference could as well
/// have the other sign. Two-sided, on the absolute mean.
public final class SignFlips {
    private static final int ALL = 16;
    private static final double SAME = 1e-12;

    private SignFlips() {}

    /// The share of flips that reach the mean: of all flips for up to 16 differences, otherwise of drawn ones.
    ///
    /// @param differences one a subject; `NaN` is left out
    /// @return 1 if there is none
    public static double p(double[] differences, int draws, long seed) {
        double[] known = Arrays.stream(differences).filter(Double::isFinite).toArray();
        double reached = Math.abs(Arrays.stream(known).sum()) - SAME;
        boolean all = known.length <= ALL;
        int rounds = all ? 1 << known.length : draws;
        SplittableRandom random = new SplittableRandom(seed);
        int times = 0;
        for (int round = 0; round < rounds; round++) {
            double sum = 0;
            for (int i = 0; i < known.length; i++) {
                boolean flipped = all ? (round >> i & 1) == 1 : random.nextBoolean();
                sum += flipped ? -known[i] : known[i];
            }
            times += Math.abs(sum) >= reached ? 1 : 0;
        }
        return all ? (double) times / rounds : (1.0 + times) / (1.0 + rounds);
    }
}
