package org.dianet.evaluation.agreement;

import java.util.Arrays;

/// Agreement of more than two coders on categories beyond chance: κ = (P̄ − P̄ₑ) / (1 − P̄ₑ), where P̄ is the mean
/// share of agreeing pairs of coders an event and P̄ₑ = Σ pⱼ² the chance of one (Fleiss 1971, *Psychological
/// Bulletin* 76, 378–382).
public final class FleissKappa {
    private FleissKappa() {}

    /// @param counts `[event][category]`: how many coders chose it; every event has the same number of coders
    /// @throws IllegalArgumentException if the numbers of coders differ
    public static Coefficient of(int[][] counts) {
        if (counts.length == 0) {
            return Coefficient.undefined(CohenKappa.NOTHING);
        }
        int coders = Arrays.stream(counts[0]).sum();
        if (coders < 2) {
            return Coefficient.undefined("fewer than two coders");
        }
        double[] shares = new double[counts[0].length];
        double agreement = 0;
        for (int[] event : counts) {
            if (Arrays.stream(event).sum() != coders) {
                throw new IllegalArgumentException("Fleiss' kappa needs the same number of coders for every event");
            }
            int squares = 0;
            for (int j = 0; j < event.length; j++) {
                shares[j] += (double) event[j] / (counts.length * coders);
                squares += event[j] * event[j];
            }
            agreement += (double) (squares - coders) / (coders * (coders - 1)) / counts.length;
        }
        if (Arrays.stream(shares).filter(share -> share > 0).count() < 2) {
            return Coefficient.undefined(CohenKappa.ONE_CATEGORY);
        }
        double chance = Arrays.stream(shares).map(share -> share * share).sum();
        return Coefficient.of((agreement - chance) / (1 - chance));
    }
}
