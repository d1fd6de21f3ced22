package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Multi-head attention of tokens `[n, tokens, width]` among themselves; queries, keys and values from one layer.
public final class SelfAttention extends AbstractBlock {
    private final Block all;
    private final Block output;
    private final int width;
    private final int heads;

    public SelfAttention(int width, int heads) {
        this.width = width;
        this.heads = heads;
        all = addChildBlock("qkv", Layers.linear(3 * width, Gain.LINEAR, 3));
        output = addChildBlock("proj", Layers.linear(width, Gain.LINEAR));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        NDArray parts = Layers.apply(all, store, x, training)
                .reshape(shape.get(0), shape.get(1), 3, heads, width / heads)
                .transpose(2, 0, 3, 1, 4);
        float scale = (float) (1 / Math.sqrt((double) width / heads));
        NDArray weights = parts.get(0)
                .matMul(parts.get(1).transpose(0, 1, 3, 2))
                // Not mul(Number): see TrainingLoss.
                .mul(x.getManager().full(new Shape(1), scale))
                .softmax(-1);
        NDArray attended = weights.matMul(parts.get(2)).transpose(0, 2, 1, 3).reshape(shape);
        return new NDList(Layers.apply(output, store, attended, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        all.initialize(manager, type, inputs[0]);
        output.initialize(manager, type, inputs[0]);
    }
}
