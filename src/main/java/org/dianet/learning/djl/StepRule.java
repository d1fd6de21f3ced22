package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.optimizer.Optimizer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dianet.learning.Optimisation;

/// An optimiser with PyTorch's arithmetic, whose learning rate and gradients can be scaled again at each step, and
/// whose
/// state is kept in checkpoints.
/// See method.md 3.3.
abstract sealed class StepRule extends Optimizer implements Kept permits AdamW, Momentum {
    private final double learningRate;
    private final double decay;
    private List<Parameter> learnt = List.of();
    private double learningRateFactor = 1;
    private double gradientFactor = 1;

    StepRule(double learningRate, double decay) {
        super(new Settings());
        this.learningRate = learningRate;
        this.decay = decay;
    }

    static StepRule of(Optimisation steps) {
        double rate = steps.learningRate();
        double decay = steps.weightDecay();
        return switch (steps.optimizer()) {
            case ADAMW -> new AdamW(rate, decay, steps.beta2(), AdamW.Decay.OF_WEIGHTS);
            case ADAM -> new AdamW(rate, decay, steps.beta2(), AdamW.Decay.OF_GRADIENTS);
            case SGD -> new Momentum(rate, decay);
        };
    }

    /// The factors of the learning rate and of all gradients in the next step.
    final void scale(double ofLearningRate, double ofGradients) {
        learningRateFactor = ofLearningRate;
        gradientFactor = ofGradients;
    }

    /// Names the weights whose state is kept, in order.
    final void keep(Block block) {
        learnt = block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .toList();
    }

    /// Of the next step.
    final double rate() {
        return learningRate * learningRateFactor;
    }

    final double decay() {
        return decay;
    }

    final double gradientFactor() {
        return gradientFactor;
    }

    /// What a rule remembers of the weights, one number for each.
    final class Memory {
        private final Map<String, Map<Device, NDArray>> states = new ConcurrentHashMap<>();

        NDArray of(String parameter, NDArray weight) {
            return withDefaultState(states, parameter, weight.getDevice(), key -> weight.zerosLike());
        }

        void write(Parameter parameter, DataOutputStream out) throws IOException {
            Kept.write(out, of(parameter.getId(), parameter.getArray()).toFloatArray());
        }

        void read(Parameter parameter, DataInputStream in) throws IOException {
            NDArray weight = parameter.getArray();
            of(parameter.getId(), weight).set(Kept.read(in, weight.size()));
        }
    }

    @Override
    public final void write(DataOutputStream out) throws IOException {
        for (Parameter parameter : learnt) {
            write(parameter, out);
        }
    }

    @Override
    public final void read(DataInputStream in) throws IOException {
        for (Parameter parameter : learnt) {
            read(parameter, in);
        }
    }

    abstract void write(Parameter parameter, DataOutputStream out) throws IOException;

    abstract void read(Parameter parameter, DataInputStream in) throws IOException;

    private static final class Settings extends OptimizerBuilder<Settings> {
        @Override
        protected Settings self() {
            return this;
        }
    }
}
