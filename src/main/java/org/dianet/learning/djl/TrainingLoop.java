package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSpec;

/// Epochs of batches in an order drawn from the seed.
final class TrainingLoop {
    private final Trainer trainer;
    private final AdamW optimizer;
    private final TrainingSpec spec;
    private final Examples examples;
    private final Objective objective;
    private final SplittableRandom random;
    private final JobContext context;
    private final Mixing mixing;
    private final int steps;
    private int stepsDone;
    private double lossSum;
    private int correct;

    TrainingLoop(
            Trainer trainer,
            AdamW optimizer,
            TrainingSpec spec,
            Examples examples,
            Objective objective,
            long seed,
            JobContext context) {
        this.trainer = trainer;
        this.optimizer = optimizer;
        this.spec = spec;
        this.examples = examples;
        this.objective = objective;
        this.random = new SplittableRandom(seed);
        this.mixing = new Mixing(spec.craft().mixup(), random.split());
        this.steps = spec.epochs() * ((examples.count() + spec.batch() - 1) / spec.batch());
        this.context = context;
    }

    TrainingListener.Epoch epoch(int number) throws EngineException {
        long start = System.nanoTime();
        lossSum = 0;
        correct = 0;
        int[] order = shuffled();
        for (int from = 0; from < order.length; from += spec.batch()) {
            context.checkCancelled();
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + spec.batch()));
            double loss = step(batch);
            if (!Double.isFinite(loss)) {
                throw new EngineException("training diverged: the loss is not a number in epoch " + number
                        + "; try a learningRate below " + spec.learningRate());
            }
            lossSum += loss * batch.length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new TrainingListener.Epoch(
                number, spec.epochs(), lossSum / order.length, (double) correct / order.length, seconds);
    }

    private int[] shuffled() {
        int[] order = new int[examples.count()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private double step(int[] batch) {
        int[] labels = Arrays.stream(batch).map(examples::label).toArray();
        try (NDManager step = trainer.getManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray loss = forward(step, batch, labels);
            double value = loss.getFloat();
            if (Double.isFinite(value)) {
                collector.backward(loss);
                double factor = spec.craft().schedule().factor(stepsDone++, steps);
                optimizer.scale(factor, gradientFactor());
                trainer.step();
            }
            return value;
        }
    }

    /// What the backward pass does not need is freed before it starts.
    private NDArray forward(NDManager step, int[] batch, int[] labels) {
        try (NDManager scope = step.newSubManager()) {
            NDList inputs = examples.batch(scope, batch);
            Objective.Targets targets = objective.targets(labels);
            if (spec.craft().mixup() > 0) {
                Mixing.Draw draw = mixing.next(labels.length);
                inputs = mixed(inputs, draw);
                int[] others =
                        Arrays.stream(draw.partners()).map(i -> labels[i]).toArray();
                targets = objective.mixed(labels, others, draw.lambda());
            }
            NDList outputs = trainer.forward(inputs);
            NDArray loss = objective.loss(outputs, targets);
            loss.attach(step);
            correct += hits(outputs.get(0).toFloatArray(), labels);
            return loss;
        }
    }

    /// λx + (1 − λ)x′, in every stream alike.
    private static NDList mixed(NDList inputs, Mixing.Draw draw) {
        NDManager manager = inputs.head().getManager();
        NDArray order = manager.create(draw.partners());
        NDArray own = manager.full(new Shape(1), (float) draw.lambda());
        NDArray other = manager.full(new Shape(1), (float) (1 - draw.lambda()));
        NDList mixed = new NDList();
        for (NDArray stream : inputs) {
            mixed.add(stream.mul(own).add(stream.get(order).mul(other)));
        }
        return mixed;
    }

    /// What brings the gradient over all weights to the largest length allowed.
    private double gradientFactor() {
        double limit = spec.craft().gradientClip();
        if (limit == 0) {
            return 1;
        }
        double squares = 0;
        for (Parameter parameter : trainer.getModel().getBlock().getParameters().values()) {
            if (parameter.requiresGradient()) {
                squares += parameter.getArray().getGradient().square().sum().getFloat();
            }
        }
        return Math.min(1, limit / (Math.sqrt(squares) + 1e-6));
    }

    private static int hits(float[] logits, int[] labels) {
        int classes = logits.length / labels.length;
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = logits[i * classes + c] > logits[i * classes + best] ? c : best;
            }
            hits += best == labels[i] ? 1 : 0;
        }
        return hits;
    }
}
