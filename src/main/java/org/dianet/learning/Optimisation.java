package org.dianet.learning;

import java.util.function.Consumer;

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

    /// AdamW for a fixed number of epochs at one rate.
    public Optimisation(int epochs, int batch, double learningRate, double weightDecay) {
        this(
                epochs,
                batch,
                learningRate,
                weightDecay,
                Schedule.CONSTANT,
                0,
                StopRule.FIXED,
                0,
                0,
                Optimizer.ADAMW,
                BETA2);
    }

    public Optimisation withEpochs(int other) {
        return with(copy -> copy.epochs = other);
    }

    public Optimisation withBatch(int other) {
        return with(copy -> copy.batch = other);
    }

    public Optimisation withLearningRate(double other) {
        return with(copy -> copy.learningRate = other);
    }

    public Optimisation withSchedule(Schedule other) {
        return with(copy -> copy.schedule = other);
    }

    public Optimisation withStop(StopRule other) {
        return with(copy -> copy.stop = other);
    }

    public Optimisation withAverageLast(double share) {
        return with(copy -> copy.averageLast = share);
    }

    /// By another rule, with what a script says of it.
    public Optimisation withOptimizer(Optimizer other, double otherBeta2) {
        return with(copy -> {
            copy.optimizer = other;
            copy.beta2 = otherBeta2;
        });
    }

    /// The same but for a change. Fields are copied here only.
    private Optimisation with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Optimisation(
                copy.epochs,
                copy.batch,
                copy.learningRate,
                weightDecay,
                copy.schedule,
                gradientClip,
                copy.stop,
                patience,
                copy.averageLast,
                copy.optimizer,
                copy.beta2);
    }

    /// What a change may set.
    private static final class Copy {
        private int epochs;
        private int batch;
        private double learningRate;
        private Schedule schedule;
        private StopRule stop;
        private double averageLast;
        private Optimizer optimizer;
        private double beta2;

        Copy(Optimisation of) {
            epochs = of.epochs;
            batch = of.batch;
            learningRate = of.learningRate;
            schedule = of.schedule;
            stop = of.stop;
            averageLast = of.averageLast;
            optimizer = of.optimizer;
            beta2 = of.beta2;
        }
    }

    /// How many epochs are averaged; 0 for none.
    public int averaged() {
        return (int) Math.ceil(averageLast * epochs);
    }
}
