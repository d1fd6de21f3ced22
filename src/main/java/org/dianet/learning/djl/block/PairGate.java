package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mixes two vectors number by number: z∘h(a) + (1 − z)∘h(b) with the gate z = σ(W [a; b]), which depends on both.
/// In a and b `[n, width]`; out the mixture and z, both `[n, width]`.
/// See method.md 2.5.
final class PairGate extends AbstractBlock {

    enum Form {
        /// h(x) = tanh(W x) with weights of its own for a and b; nothing has a bias.
        TRANSFORMED,
        /// h(x) = x; the gate has a bias.
        PLAIN
    }

    private final int width;
    private final Block gate;
    /// Of a and of b; empty for the plain form.
    private final List<Block> transforms = new ArrayList<>();

    PairGate(Form form, int width) {
        this.width = width;
        gate = addChildBlock("gate", linear(width, form == Form.PLAIN));
        if (form == Form.TRANSFORMED) {
            transforms.add(addChildBlock("first", linear(width, false)));
            transforms.add(addChildBlock("second", linear(width, false)));
        }
    }

    private static Block linear(int width, boolean bias) {
        return Gain.LINEAR.of(Linear.builder().setUnits(width).optBias(bias).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray a = inputs.get(0);
        NDArray b = inputs.get(1);
        NDArray z = Activation.sigmoid(Layers.apply(gate, store, a.concat(b, 1), training));
        NDArray first = transformed(0, store, a, training);
        NDArray second = transformed(1, store, b, training);
        return new NDList(second.add(z.mul(first.sub(second))), z);
    }

    private NDArray transformed(int which, ParameterStore store, NDArray x, boolean training) {
        return transforms.isEmpty() ? x : Activation.tanh(Layers.apply(transforms.get(which), store, x, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0], inputs[0]};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        gate.initialize(manager, type, new Shape(inputs[0].get(0), 2L * width));
        transforms.forEach(transform -> transform.initialize(manager, type, inputs[0]));
    }
}
