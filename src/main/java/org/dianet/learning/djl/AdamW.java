package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.dianet.learning.Optimisation;

/// AdamW with PyTorch's arithmetic, w ← w − η(λw + m̂ / (√v̂ + ε)), or Adam, which adds λw to the gradient instead: the
/// engine's own adds ε to the square root before the bias of v is corrected, which matters for small gradients.
/// See method.md 3.3.
final class AdamW extends StepRule {
    private static final double BETA1 = 0.9;
    private static final double EPSILON = 1e-8;

    private final double beta2;
    private final Decay decay;
    private final Memory means = new Memory();
    private final Memory variances = new Memory();
    private final Map<String, Integer> steps = new HashMap<>();

    /// What weight decay acts on.
    enum Decay {
        OF_WEIGHTS,
        /// As in Adam.
        OF_GRADIENTS
    }

    AdamW(double learningRate, double decay) {
        this(learningRate, decay, Optimisation.BETA2, Decay.OF_WEIGHTS);
    }

    AdamW(double learningRate, double decay, double beta2, Decay kind) {
        super(learningRate, decay);
        this.beta2 = beta2;
        this.decay = kind;
    }

    @Override
    public void update(String parameter, NDArray weight, NDArray gradient) {
        int step = steps.merge(parameter, 1, Integer::sum);
        double correction1 = 1 - Math.pow(BETA1, step);
        double correction2 = Math.sqrt(1 - Math.pow(beta2, step));
        NDArray mean = means.of(parameter, weight);
        NDArray variance = variances.of(parameter, weight);
        weight.getNDArrayInternal()
                .adamUpdate(
                        new NDList(weight, gradient, mean, variance),
                        new NDList(weight),
                        (float) rate(),
                        (float) (rate() * correction2 / correction1),
                        (float) decay(),
                        (float) gradientFactor(),
                        -1, // no clipping of single values
                        (float) BETA1,
                        (float) beta2,
                        (float) (EPSILON * correction2),
                        true,
                        decay == Decay.OF_WEIGHTS);
    }

    @Override
    void write(Parameter parameter, DataOutputStream out) throws IOException {
        out.writeInt(steps.getOrDefault(parameter.getId(), 0));
        means.write(parameter, out);
        variances.write(parameter, out);
    }

    @Override
    void read(Parameter parameter, DataInputStream in) throws IOException {
        steps.put(parameter.getId(), in.readInt());
        means.read(parameter, in);
        variances.read(parameter, in);
    }
}
