package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Constants;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// Makes places of a map `[n, c, h, w]` stronger: x · (1 + σ(w₁ mean_c s + w₂ max_c s + b)), with s what is looked at.
/// See method.md 2.7.
final class PlaceAttention extends AbstractBlock {
    private static final float TINY = 1e-6f;

    /// What is looked at.
    enum Seen {
        /// The map itself.
        VALUES,
        /// The length of each channel's gradient over the image.
        GRADIENTS
    }

    private final Seen seen;
    private final Block weighing;

    PlaceAttention(Seen seen) {
        this.seen = seen;
        weighing = addChildBlock("weighing", Layers.pointwise(1, Gain.LINEAR));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        NDArray s = switch (seen) {
            case VALUES -> x;
            case GRADIENTS -> gradients(x);
        };
        NDArray both = s.mean(new int[] {1}, true).concat(s.max(new int[] {1}, true), 1);
        NDArray gate = Activation.sigmoid(Layers.apply(weighing, store, both, training));
        return new NDList(x.add(x.mul(gate)));
    }

    /// √(∂x² + ∂y²) by central differences, one-sided at the edges.
    private static NDArray gradients(NDArray map) {
        Shape shape = map.getShape();
        NDArray right = map.matMul(differences(map, shape.get(3)));
        NDArray down =
                map.transpose(0, 1, 3, 2).matMul(differences(map, shape.get(2))).transpose(0, 1, 3, 2);
        return right.square().add(down.square()).add(TINY).sqrt();
    }

    private static NDArray differences(NDArray map, long side) {
        return Constants.beside(map, differences((int) side), new Shape(side, side));
    }

    /// `side · side`, row by row: the share of each pixel in the difference at each place.
    static float[] differences(int side) {
        float[] shares = new float[side * side];
        for (int place = 0; place < side; place++) {
            int before = Math.max(0, place - 1);
            int after = Math.min(side - 1, place + 1);
            if (after > before) {
                shares[after * side + place] += 1f / (after - before);
                shares[before * side + place] -= 1f / (after - before);
            }
        }
        return shares;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        weighing.initialize(manager, type, new Shape(inputs[0].get(0), 2, inputs[0].get(2), inputs[0].get(3)));
    }
}
