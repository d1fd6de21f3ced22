package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Gradient descent with momentum and PyTorch's arithmetic: b ← 0.9b + g + λw, w ← w − ηb. The engine's own has ηb in
/// place of b, so that an earlier rate would still count in a later step.
/// See method.md 3.3.
final class Momentum extends StepRule {
    private static final double KEPT = 0.9;

    private final Memory directions = new Memory();

    Momentum(double learningRate, double decay) {
        super(learningRate, decay);
    }

    @Override
    public void update(String parameter, NDArray weight, NDArray gradient) {
        NDArray direction = directions.of(parameter, weight);
        direction.muli((float) rate());
        weight.getNDArrayInternal()
                .sgdUpdate(
                        new NDList(weight, gradient, direction),
                        new NDList(weight),
                        (float) rate(),
                        (float) decay(),
                        (float) gradientFactor(),
                        -1, // no clipping of single values
                        (float) KEPT,
                        true);
        direction.divi((float) rate());
    }

    @Override
    void write(Parameter parameter, DataOutputStream out) throws IOException {
        directions.write(parameter, out);
    }

    @Override
    void read(Parameter parameter, DataInputStream in) throws IOException {
        directions.read(parameter, in);
    }
}
