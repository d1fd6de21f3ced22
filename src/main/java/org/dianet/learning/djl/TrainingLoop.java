package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSeed.Purpose;
import org.dianet.learning.TrainingSpec;

/// Epochs of batches in an order drawn from the seed.
final class TrainingLoop implements Kept {
    private final Trainer trainer;
    private final StepRule optimizer;
    private final TrainingSpec spec;
    private final BatchSource batchSource;
    private final TrainingLoss trainingLoss;
    private final TrainingSeed seed;
    private final JobContext context;
    private final MicroBatches microBatches;
    private Mixup mixup;
    private final int steps;
    private int secondValues;
    private int stepsDone;
    private double lossSum;
    private int correct;

    TrainingLoop(
            Trainer trainer,
            StepRule optimizer,
            TrainingSpec spec,
            BatchSource batchSource,
            TrainingLoss trainingLoss,
            TrainingSeed seed,
            JobContext context) {
        this.trainer = trainer;
        this.optimizer = optimizer;
        this.spec = spec;
        this.batchSource = batchSource;
        this.trainingLoss = trainingLoss;
        this.seed = seed;
        this.mixup = new Mixup(spec.regularisation().mixup(), seed.of(Purpose.MIXUP, 1));
        this.microBatches = new MicroBatches(Math.min(spec.optimisation().batch(), batchSource.count()));
        this.steps = spec.optimisation().epochs()
                * ((batchSource.count() + spec.optimisation().batch() - 1)
                        / spec.optimisation().batch());
        this.context = context;
    }

    TrainingListener.Epoch epoch(int number) throws EngineException {
        long start = System.nanoTime();
        lossSum = 0;
        correct = 0;
        begin(number);
        int[] order = shuffled(new SplittableRandom(seed.of(Purpose.ORDER, number)));
        for (int from = 0; from < order.length; from += spec.optimisation().batch()) {
            context.checkCancelled();
            int[] batch = Arrays.copyOfRange(
                    order,
                    from,
                    Math.min(order.length, from + spec.optimisation().batch()));
            double loss = step(batch);
            if (!Double.isFinite(loss)) {
                throw new EngineException("training diverged: the loss is not a number in epoch " + number
                        + "; try a learningRate below " + spec.optimisation().learningRate());
            }
            lossSum += loss * batch.length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new TrainingListener.Epoch(
                number, spec.optimisation().epochs(), lossSum / order.length, (double) correct / order.length, seconds);
    }

    /// All that is drawn in an epoch starts from numbers of its own.
    void begin(int epoch) throws EngineException {
        PyTorch.seed(seed.of(Purpose.DROPOUT, epoch));
        mixup = new Mixup(spec.regularisation().mixup(), seed.of(Purpose.MIXUP, epoch));
        batchSource.begin(epoch);
    }

    private int[] shuffled(SplittableRandom random) {
        int[] order = new int[batchSource.count()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(stepsDone);
        out.writeInt(microBatches.most());
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        stepsDone = in.readInt();
        microBatches.atMost(in.readInt());
    }

    /// The note about how batches were trained; empty if they were as in the spec.
    Optional<String> remark() {
        return microBatches.remark();
    }

    private double step(int[] batch) throws EngineException {
        int[] labels = Arrays.stream(batch).map(batchSource::label).toArray();
        try (NDManager step = trainer.getManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            Drawn drawn = draw(step, batch, labels);
            double value = backward(step, collector, drawn, labels);
            if (Double.isFinite(value)) {
                double factor = spec.optimisation()
                        .schedule()
                        .rate(stepsDone++, steps, steps / spec.optimisation().epochs());
                optimizer.scale(factor, gradientFactor());
                trainer.step();
            }
            return value;
        }
    }

    /// A batch as it goes into the network.
    ///
    /// @param second of the second task; empty without one
    private record Drawn(NDList inputs, TrainingLoss.Targets targets, Optional<TrainingLoss.Targets> second) {}

    private Drawn draw(NDManager step, int[] batch, int[] labels) {
        if (spec.regularisation().mixup() == 0) {
            return new Drawn(batchSource.batch(step, batch), trainingLoss.targets(labels), second(batch));
        }
        Mixup.Draw draw = mixup.next(labels.length);
        int[] others = Arrays.stream(draw.partners()).map(i -> labels[i]).toArray();
        try (NDManager scope = step.newSubManager()) {
            NDList inputs = mixed(batchSource.batch(scope, batch), draw);
            inputs.attach(step);
            return new Drawn(inputs, trainingLoss.mixed(labels, others, draw.lambda()), Optional.empty());
        }
    }

    private Optional<TrainingLoss.Targets> second(int[] batch) {
        return secondValues == 0
                ? Optional.empty()
                : Optional.of(TrainingLoss.ofSecond(
                        Arrays.stream(batch).map(batchSource::second).toArray(), secondValues));
    }

    /// Also learns the second task, of so many values; the trained block then gives its logits last.
    void learnSecond(int values) {
        secondValues = values;
    }

    /// Leaves the gradients of the batch, in smaller parts where memory asks for them.
    ///
    /// @return the batch's loss; if it is not a number, gradients are not whole
    private double backward(NDManager step, GradientCollector collector, Drawn drawn, int[] labels)
            throws EngineException {
        while (true) {
            try {
                return pass(step, collector, drawn, labels);
            } catch (RuntimeException e) {
                if (!MicroBatches.isMemory(e)) {
                    throw e;
                }
                if (!microBatches.smaller(labels.length)) {
                    throw new EngineException(
                            "memory does not suffice to train on one clip at a time; take a smaller imageSize or"
                                    + " another backbone",
                            e);
                }
                forgetGradients();
            }
        }
    }

    private double pass(NDManager step, GradientCollector collector, Drawn drawn, int[] labels) {
        double value = 0;
        int hits = 0;
        for (int from = 0; from < labels.length; from += microBatches.most()) {
            int to = Math.min(labels.length, from + microBatches.most());
            try (NDManager part = step.newSubManager()) {
                Forward forward = forward(part, drawn, labels, from, to);
                double loss = forward.loss().getFloat();
                if (!Double.isFinite(loss)) {
                    return loss;
                }
                value += loss;
                hits += forward.hits();
                collector.backward(forward.loss());
            }
        }
        correct += hits;
        return value;
    }

    private record Forward(NDArray loss, int hits) {}

    /// What the backward pass does not need is freed before it starts.
    private Forward forward(NDManager part, Drawn drawn, int[] labels, int from, int to) {
        boolean whole = to - from == labels.length;
        try (NDManager scope = part.newSubManager()) {
            NDList inputs = whole ? drawn.inputs() : rows(scope, drawn.inputs(), from, to);
            NDList outputs = trainer.forward(inputs);
            NDArray loss =
                    trainingLoss.loss(outputs, drawn.targets().part(from, to), (double) (to - from) / labels.length);
            if (drawn.second().isPresent()) {
                loss = loss.add(
                        TrainingLoss.second(outputs, drawn.second().get().part(from, to)));
            }
            loss.attach(part);
            return new Forward(loss, hits(outputs.get(0).toFloatArray(), Arrays.copyOfRange(labels, from, to)));
        }
    }

    private static NDList rows(NDManager scope, NDList inputs, int from, int to) {
        NDList rows = new NDList();
        for (NDArray stream : inputs) {
            NDArray some = stream.get(new NDIndex(from + ":" + to));
            some.attach(scope);
            rows.add(some);
        }
        return rows;
    }

    private void forgetGradients() {
        for (Parameter parameter : trainer.getModel().getBlock().getParameters().values()) {
            if (parameter.requiresGradient()) {
                NDArray gradient = parameter.getArray().getGradient();
                gradient.subi(gradient);
            }
        }
    }

    /// λx + (1 − λ)x′, the same in every stream.
    private static NDList mixed(NDList inputs, Mixup.Draw draw) {
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

    /// The factor that reduces the gradient over all weights to the largest allowed length.
    private double gradientFactor() {
        double limit = spec.optimisation().gradientClip();
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
