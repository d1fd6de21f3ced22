package org.dianet.learning;

/// The steps that change the weights.
/// See method.md 3.3.
///
/// @param epochs passes over the training clips, at least 1
/// @param batch clips a step, at least 1
/// @param learningRate above 0
/// @param weightDecay share of each weight that a step of rate 1 takes off or adds to its gradient, from 0
/// @param schedule how the rate changes
/// @param gradientClip largest length of the gradient over all weights; 0 for no limit
/// @param stop which epoch's weights count
/// @param patience epochs without a better one on the inner subjects before training ends; 0 never ends it early
/// @param averageLast share 0..1 of the epochs, at the end, whose weights are averaged; 0 keeps only those of
///     the last
/// @param optimizer the rule of a step
/// @param beta2 of AdamW and Adam: share of the squared gradients that is kept from step to step, 0..1, below 1
public record Optimisation(
        int epochs,
        int batch,
        double learningRate,
        double weightDecay,
        Schedule schedule,
        double gradientClip,
        StopRule stop,
        int patience,
        double averageLast,
        Optimizer optimizer,
        double beta2) {

    /// What PyTorch has unless a script says otherwise.
    public static final double BETA2 = 0.999;

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public Optimisation {
        TrainingSpec.require(epochs >= 1, "epochs must be at least 1");
        TrainingSpec.require(batch >= 1, "batch must be at least 1");
        TrainingSpec.require(learningRate > 0, "learningRate must be positive");
        TrainingSpec.require(weightDecay >= 0, "weightDecay must not be negative");
        TrainingSpec.require(gradientClip >= 0 && Double.isFinite(gradientClip), "gradientClip must not be negative");
        TrainingSpec.require(patience >= 0, "stop.patience must not be negative");
        TrainingSpec.require(averageLast >= 0 && averageLast <= 1, "averageLast must lie in 0..1");
        TrainingSpec.require(beta2 >= 0 && beta2 < 1, "beta2 must lie in 0..1, below 1");
    }

    /// By AdamW.
    public Optimisation(
            int epochs,
            int batch,
            double learningRate,
            double weightDecay,
            Schedule schedule,
            double gradientClip,
            StopRule stop,
            int patience,
            double averageLast) {
        this(
                epochs,
                batch,
                learningRate,
                weightDecay,
                schedule,
                gradientClip,
                stop,
                patience,
                averageLast,
                Optimizer.ADAMW,
                BETA2);
    }

    /// A fixed number of epochs at one rate.
    public Optimisation(int epochs, int batch, double learningRate, double weightDecay) {
        this(epochs, batch, learningRate, weightDecay, Schedule.CONSTANT, 0, StopRule.FIXED, 0, 0);
    }

    public Optimisation withEpochs(int other) {
        return with(other, batch, learningRate, stop);
    }

    public Optimisation withBatch(int other) {
        return with(epochs, other, learningRate, stop);
    }

    public Optimisation withLearningRate(double other) {
        return with(epochs, batch, other, stop);
    }

    public Optimisation withStop(StopRule other) {
        return with(epochs, batch, learningRate, other);
    }

    public Optimisation withAverageLast(double share) {
        return new Optimisation(
                epochs,
                batch,
                learningRate,
                weightDecay,
                schedule,
                gradientClip,
                stop,
                patience,
                share,
                optimizer,
                beta2);
    }

    /// By another rule, with what a script says of it.
    public Optimisation withOptimizer(Optimizer other, double otherBeta2) {
        return new Optimisation(
                epochs,
                batch,
                learningRate,
                weightDecay,
                schedule,
                gradientClip,
                stop,
                patience,
                averageLast,
                other,
                otherBeta2);
    }

    public Optimisation withSchedule(Schedule other) {
        return new Optimisation(
                epochs,
                batch,
                learningRate,
                weightDecay,
                other,
                gradientClip,
                stop,
                patience,
                averageLast,
                optimizer,
                beta2);
    }

    private Optimisation with(int newEpochs, int newBatch, double newRate, StopRule newStop) {
        return new Optimisation(
                newEpochs,
                newBatch,
                newRate,
                weightDecay,
                schedule,
                gradientClip,
                newStop,
                patience,
                averageLast,
                optimizer,
                beta2);
    }

    /// How many epochs are averaged; 0 for none.
    public int averaged() {
        return (int) Math.ceil(averageLast * epochs);
    }
}
