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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One direction of cross-attention with its own weights:
/// A = softmax((LN(a) + p)W_q ((LN(b) + p)W_k)ᵀ / √d), a + W_o A (LN(b)W_v). Where a token lies (p) says what it
/// attends
/// to and is not part of what it tells. In `a`, `b` and, where tokens have places, `p` `[1, tokens, width]`;
/// out the sum and A `[n, heads, queries, keys]`.
/// See method.md 2.3.
public final class AttentionDirection extends AbstractBlock {
    private final Block query;
    private final Block key;
    private final Block value;
    private final Block output;
    private final int width;
    private final int heads;

    AttentionDirection(int width, int heads) {
        this.width = width;
        this.heads = heads;
        query = addChildBlock("query", Layers.linear(width, Gain.LINEAR));
        key = addChildBlock("key", Layers.linear(width, Gain.LINEAR));
        value = addChildBlock("value", Layers.linear(width, Gain.LINEAR));
        output = addChildBlock("output", Layers.linear(width, Gain.LINEAR));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray asking = inputs.get(0);
        NDArray a = Layers.normalised(asking);
        NDArray b = Layers.normalised(inputs.get(1));
        NDArray placedA = inputs.size() > 2 ? a.add(inputs.get(2)) : a;
        NDArray placedB = inputs.size() > 2 ? b.add(inputs.get(2)) : b;
        NDArray queries = split(Layers.apply(query, store, placedA, training));
        NDArray keys = split(Layers.apply(key, store, placedB, training));
        float scale = (float) (1 / Math.sqrt((double) width / heads));
        NDArray weights = queries.matMul(keys.transpose(0, 1, 3, 2))
                .mul(queries.getManager().full(new Shape(1), scale))
                .softmax(-1);
        return new NDList(told(store, asking, inputs.get(1), weights, training), weights);
    }

    /// The asking tokens after they were told by these weights.
    ///
    /// @param weights `[n or 1, heads, queries, keys]`, of other tokens if the attention is held
    NDArray told(ParameterStore store, NDArray asking, NDArray asked, NDArray weights, boolean training) {
        NDArray values = split(Layers.apply(value, store, Layers.normalised(asked), training));
        NDArray attended = weights.matMul(values).transpose(0, 2, 1, 3).reshape(asking.getShape());
        return asking.add(Layers.apply(output, store, attended, training));
    }

    /// What each token of the asked stream brings through each head, W_Oʰ W_Vʰ LN(bⱼ) `[heads, keys, width]`.
    NDArray brought(NDArray b) {
        NDArray values = split(Layers.normalised(b).matMul(weightOf(value).transpose()));
        return values.squeeze(0).matMul(outputOfHeads());
    }

    /// What each head brings whatever the token, W_Oʰ b_Vʰ `[heads, width]`.
    NDArray broughtAlways() {
        NDArray values = value.getParameters().get("bias").getArray().reshape(heads, 1, width / heads);
        return values.matMul(outputOfHeads()).squeeze(1);
    }

    /// b_O `[width]`.
    NDArray outputBias() {
        return output.getParameters().get("bias").getArray();
    }

    /// W_Oʰ of each head, transposed `[heads, width / heads, width]`.
    private NDArray outputOfHeads() {
        return weightOf(output).transpose().reshape(heads, width / heads, width);
    }

    private static NDArray weightOf(Block linear) {
        return linear.getParameters().get("weight").getArray();
    }

    private NDArray split(NDArray tokens) {
        Shape shape = tokens.getShape();
        return tokens.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape a = inputs[0];
        return new Shape[] {a, new Shape(a.get(0), heads, a.get(1), inputs[1].get(1))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        for (Block block : List.of(query, key, value, output)) {
            block.initialize(manager, type, inputs[0]);
        }
    }
}
