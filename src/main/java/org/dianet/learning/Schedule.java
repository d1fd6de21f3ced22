package org.dianet.learning;

/// How the learning rate changes over a training.
public enum Schedule {
    CONSTANT,
    /// Half a cosine from the learning rate down to 0.
    COSINE,
    /// Up from a twenty-fifth to the learning rate over the first three tenths, then half a cosine down to 0.
    ONE_CYCLE,
    /// Times 0.987 after each of the first 50 epochs, and no rise at the start: MMNet's and TSFmicro's.
    EXPONENTIAL,
    /// A tenth from every 30th epoch on, counted from 1, and no rise at the start: what SLSTT's script amounts to.
    STEP_30;

    private static final double RISE = 0.3;
    private static final double START = 1.0 / 25;
    private static final double FALL = 0.987;
    private static final int FALLING = 50;
    private static final int EPOCHS_OF_A_STEP = 30;

    /// The share of the learning rate at a step. Constant and cosine rise evenly over the first epoch, since the first
    /// steps of AdamW have full length whatever the gradients are worth. One-cycle rises by itself.
    ///
    /// @param step from 0
    /// @param total number of steps, at least 1
    /// @param epoch number of steps of an epoch, at least 1
    public double rate(int step, int total, int epoch) {
        double done = Math.clamp((double) step / total, 0, 1);
        double warmUp = Math.min(1, (step + 1.0) / epoch);
        int ended = step / epoch;
        int tenths = (ended + 1) / EPOCHS_OF_A_STEP;
        return switch (this) {
            case CONSTANT -> warmUp;
            case COSINE -> warmUp * falling(done);
            case ONE_CYCLE ->
                done < RISE ? START + (1 - START) * (1 - falling(done / RISE)) : falling((done - RISE) / (1 - RISE));
            case EXPONENTIAL -> Math.pow(FALL, Math.min(FALLING, ended));
            case STEP_30 -> Math.pow(0.1, tenths);
        };
    }

    private static double falling(double done) {
        return (1 + Math.cos(Math.PI * done)) / 2;
    }
}
