package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.optimizer.Optimizer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// AdamW with PyTorch's arithmetic, w ← w − η(λw + m̂ / (√v̂ + ε)): the engine's own adds ε to the square root before
/// the bias of v is corrected, which matters for small gradients. Learning rate and gradients can be scaled
/// again at each step.
/// See method.md 3.3.
final class AdamW extends Optimizer implements Kept {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double decay;
    private final Map<String, Map<Device, NDArray>> means = new ConcurrentHashMap<>();
    private final Map<String, Map<Device, NDArray>> variances = new ConcurrentHashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private List<Parameter> learnt = List.of();
    private double learningRateFactor = 1;
    private double gradientFactor = 1;

    AdamW(double learningRate, double decay) {
        super(new Settings());
        this.learningRate = learningRate;
        this.decay = decay;
    }

    /// The factors of the learning rate and of all gradients in the next step.
    void scale(double ofLearningRate, double ofGradients) {
        learningRateFactor = ofLearningRate;
        gradientFactor = ofGradients;
    }

    @Override
    public void update(String parameter, NDArray weight, NDArray gradient) {
        int step = steps.merge(parameter, 1, Integer::sum);
        double correction1 = 1 - Math.pow(BETA1, step);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, step));
        double rate = learningRate * learningRateFactor;
        NDArray mean = state(means, parameter, weight);
        NDArray variance = state(variances, parameter, weight);
        weight.getNDArrayInternal()
                .adamUpdate(
                        new NDList(weight, gradient, mean, variance),
                        new NDList(weight),
                        (float) rate,
                        (float) (rate * correction2 / correction1),
                        (float) decay,
                        (float) gradientFactor,
                        -1, // no clipping of single values
                        (float) BETA1,
                        (float) BETA2,
                        (float) (EPSILON * correction2),
                        true,
                        true);
    }

    /// Names the weights whose state is kept, in order.
    void keep(Block block) {
        learnt = block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .toList();
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (Parameter parameter : learnt) {
            out.writeInt(steps.getOrDefault(parameter.getId(), 0));
            Kept.write(
                    out, state(means, parameter.getId(), parameter.getArray()).toFloatArray());
            Kept.write(
                    out,
                    state(variances, parameter.getId(), parameter.getArray()).toFloatArray());
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        for (Parameter parameter : learnt) {
            NDArray weight = parameter.getArray();
            steps.put(parameter.getId(), in.readInt());
            state(means, parameter.getId(), weight).set(Kept.read(in, weight.size()));
            state(variances, parameter.getId(), weight).set(Kept.read(in, weight.size()));
        }
    }

    private NDArray state(Map<String, Map<Device, NDArray>> states, String parameter, NDArray weight) {
        return withDefaultState(states, parameter, weight.getDevice(), key -> weight.zerosLike());
    }

    private static final class Settings extends OptimizerBuilder<Settings> {
        @Override
        protected Settings self() {
            return this;
        }
    }
}
