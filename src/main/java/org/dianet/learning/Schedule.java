package org.dianet.learning;

/// How the learning rate changes over a training.
public enum Schedule {
    CONSTANT,
    /// Half a cosine from the learning rate down to 0.
    COSINE,
    /// Up from a twenty-fifth to the learning rate over the first three tenths, then half a cosine down to 0.
    ONE_CYCLE;

    private static final double RISE = 0.3;
    private static final double START = 1.0 / 25;

    /// The share of the learning rate at a step, a warm-up included: over the first epoch it rises evenly, since the
    /// first steps of AdamW have full length whatever the gradients are worth. One-cycle rises by itself.
    ///
    /// @param step from 0
    /// @param total number of steps, at least 1
    /// @param epoch number of steps of an epoch, at least 1
    public double rate(int step, int total, int epoch) {
        double warmUp = this == ONE_CYCLE ? 1 : Math.min(1, (step + 1.0) / epoch);
        return warmUp * factor(step, total);
    }

    /// The share of the learning rate at a step, apart from the warm-up.
    ///
    /// @param step from 0
    /// @param total number of steps, at least 1
    public double factor(int step, int total) {
        double done = Math.clamp((double) step / total, 0, 1);
        return switch (this) {
            case CONSTANT -> 1;
            case COSINE -> falling(done);
            case ONE_CYCLE ->
                done < RISE ? START + (1 - START) * (1 - falling(done / RISE)) : falling((done - RISE) / (1 - RISE));
        };
    }

    private static double falling(double done) {
        return (1 + Math.cos(Math.PI * done)) / 2;
    }
}
