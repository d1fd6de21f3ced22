package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.optimizer.Optimizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// AdamW with PyTorch's arithmetic, w ← w − η(λw + m̂ / (√v̂ + ε)): the engine's own adds ε to the square root before
/// the bias of v is corrected, which matters for small gradients. Learning rate and gradients can be scaled anew at
/// each step.
/// See method.md 3.3.
final class AdamW extends Optimizer {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double decay;
    private final Map<String, Map<Device, NDArray>> means = new ConcurrentHashMap<>();
    private final Map<String, Map<Device, NDArray>> variances = new ConcurrentHashMap<>();
    private double learningRateFactor = 1;
    private double gradientFactor = 1;

    AdamW(double learningRate, double decay) {
        super(new Settings());
        this.learningRate = learningRate;
        this.decay = decay;
    }

    /// What the next step multiplies the learning rate and all gradients by.
    void scale(double ofLearningRate, double ofGradients) {
        learningRateFactor = ofLearningRate;
        gradientFactor = ofGradients;
    }

    @Override
    public void update(String parameter, NDArray weight, NDArray gradient) {
        int step = updateCount(parameter);
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
